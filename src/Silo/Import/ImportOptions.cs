using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import;

/// <summary>What a file cannot say of itself.</summary>
public sealed record ImportOptions
{
    /// <summary>The municipality imported into; part of every id.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Its name, such as 焼津市: the owner of what the city gives and no department is named for. 1 to 80 characters.</summary>
    public required string MunicipalityName { get; init; }

    /// <summary>Today in the municipality: needs whose dates have passed are refused, and it is the day of registration where the file names none.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The municipality's districts.</summary>
    public required IDistrictLocator Districts { get; init; }

    /// <summary>The municipality's skills.</summary>
    public SkillCatalog Skills { get; init; } = StandardSkills.Catalog;

    /// <summary>
    /// Which of the participants that <see cref="ImportPlanner.References"/> names are registered. A resource or need that
    /// refers to an owner by key alone is a person's or a group's according to which of the two is registered.
    /// </summary>
    public IReadOnlySet<ParticipantId> Registered { get; init; } = System.Collections.Frozen.FrozenSet<ParticipantId>.Empty;

    /// <summary>The file's name: the title of a call for volunteers that has none in it. Empty when not known; no part of any id.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The fiscal year (April to March) of dates without a year; null refuses such dates.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>How much a file may hold.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
