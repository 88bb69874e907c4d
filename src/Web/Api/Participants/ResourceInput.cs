using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Participants;

/// <summary>Something a participant can give.</summary>
public sealed record ResourceInput
{
    /// <summary>What kind it is.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Public title, 1 to 80 characters; names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>The skills it brings.</summary>
    public SkillSet Skills { get; init; }

    /// <summary>Fields of past experience.</summary>
    public FieldSet Experience { get; init; }

    /// <summary>Where it is, when not at the owner's home or seat.</summary>
    public PlaceInput? Place { get; init; }

    /// <summary>When it can be had, when not in the owner's free time.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>How it can be given.</summary>
    public Presences Presences { get; init; } = Presences.OnSite;

    /// <summary>Farthest distance in kilometres the owner goes, 0.1 to 500.</summary>
    public double? ReachKilometres { get; init; }

    /// <summary>The resource.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="problems">Where problems are put.</param>
    public Resource ToResource(ResourceId id, ParticipantId owner, ServedMunicipality municipality, IList<FieldProblem> problems) => new()
    {
        Id = id,
        Owner = owner,
        Kind = Kind,
        Title = Title.Trim(),
        Skills = Skills,
        Experience = Experience,
        Place = Place?.ToPlace("place", municipality, problems),
        Hours = Hours,
        Presences = Presences,
        ReachKilometres = ReachKilometres,
    };
}
