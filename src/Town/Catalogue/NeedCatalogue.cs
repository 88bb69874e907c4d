using Kyodo.Matching.Model;

namespace Kyodo.Town.Catalogue;

/// <summary>Every kind of request the town knows.</summary>
public static class NeedCatalogue
{
    /// <summary>The templates, in a fixed order: residents' troubles, then calls for people, then things and places.</summary>
    public static IReadOnlyList<NeedTemplate> Templates { get; } = [.. ResidentTroubles.All, .. PublicCalls.All, .. ThingsAndPlaces.All];

    /// <summary>The set of a template's skills.</summary>
    /// <exception cref="InvalidOperationException">The standard catalogue lacks one of the names.</exception>
    public static SkillSet SkillsOf(NeedTemplate template) => SkillsOf(template.Skills);

    /// <summary>The set of skills named in Japanese.</summary>
    /// <exception cref="InvalidOperationException">The standard catalogue lacks one of the names.</exception>
    internal static SkillSet SkillsOf(IEnumerable<string> names) => names.Aggregate(SkillSet.Empty, (set, name) => set.Union(SkillSet.Of(
        (StandardSkills.Catalog.Find(name) ?? throw new InvalidOperationException($"No standard skill is called '{name}'.")).Number)));
}
