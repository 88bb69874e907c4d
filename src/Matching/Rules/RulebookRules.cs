using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="Rulebook"/> must keep to.</summary>
public static class RulebookRules
{
    /// <summary>Everything wrong with the rulebook; empty when it is valid.</summary>
    public static IReadOnlyList<Problem> Check(Rulebook rules)
    {
        var findings = new Findings();
        findings.Text(rules.Version, "version", 40, required: true);
        findings.Text(rules.Author, "author", 80, required: true);
        findings.Text(rules.Approver, "approver", 80, required: true);
        findings.Range(rules.WeeklyAskCap, "weeklyAskCap", 0, ParticipantRules.LargestWeeklyAskCap);
        findings.Defined(rules.MinimumLevel, "minimumLevel");
        findings.Range(rules.HoldHours, "holdHours", 1, 720);
        findings.Range(rules.RungHours, "rungHours", 1, 720);

        var boosts = findings.List(rules.Boosts, "boosts", Rulebook.LargestCount);
        for (var i = 0; i < boosts.Count; i++)
        {
            CheckScope(findings, boosts[i].Needs, $"boosts[{i}].needs");
            findings.Flags(boosts[i].Owners, $"boosts[{i}].owners", required: true);
            findings.Range(boosts[i].Value, $"boosts[{i}].value", -Boost.LargestValue, Boost.LargestValue);
            findings.Check(!boosts[i].SameDistrictOnly || boosts[i].Owners == ParticipantKinds.Any, $"boosts[{i}].owners", ProblemCode.Disagrees, "sameDistrictOnly");
        }

        var requirements = findings.List(rules.Requirements, "requirements", Rulebook.LargestCount);
        for (var i = 0; i < requirements.Count; i++)
        {
            CheckScope(findings, requirements[i].Needs, $"requirements[{i}].needs");
            findings.Flags(requirements[i].Required, $"requirements[{i}].required", required: true);
        }

        var exclusions = findings.List(rules.Exclusions, "exclusions", Rulebook.LargestCount);
        for (var i = 0; i < exclusions.Count; i++)
        {
            CheckScope(findings, exclusions[i].Needs, $"exclusions[{i}].needs");
            findings.Flags(exclusions[i].Owners, $"exclusions[{i}].owners", required: true);
        }

        return findings.Problems;
    }

    private static void CheckScope(Findings findings, NeedScope? scope, string path)
    {
        if (scope is null)
        {
            findings.Add(path, ProblemCode.Missing);
            return;
        }

        if (scope.Field is { } field)
            findings.Defined(field, path + ".field");
        if (scope.Kind is { } kind)
            findings.Defined(kind, path + ".kind");
        if (scope.District is { } district)
            findings.Id(district, path + ".district");
    }
}
