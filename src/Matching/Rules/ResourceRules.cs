using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="Resource"/> must keep to.</summary>
public static class ResourceRules
{
    /// <summary>Everything wrong with the resource; empty when it is valid.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="catalog">The municipality's skills, when skills not in it are to be refused.</param>
    public static IReadOnlyList<Problem> Check(Resource resource, SkillCatalog? catalog = null)
    {
        var findings = new Findings();
        var municipality = findings.Id(resource.Id, "id");
        findings.Id(resource.Owner, "owner", municipality);
        findings.Defined(resource.Kind, "kind");
        findings.Text(resource.Title, "title", 80, required: true);
        findings.Check(catalog is null || resource.Skills.Except(catalog.All) == default, "skills", ProblemCode.Unknown);
        findings.Place(resource.Place, "place", municipality);
        if (resource.Hours is { } hours)
            findings.Hours(hours, "hours");
        findings.Flags(resource.Presences, "presences");
        if (resource.ReachKilometres is { } kilometres)
            findings.Range(kilometres, "reachKilometres", 0.1, 500);
        return findings.Problems;
    }
}
