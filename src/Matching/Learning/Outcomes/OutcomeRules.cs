using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>What an <see cref="Outcome"/> must keep to.</summary>
public static class OutcomeRules
{
    /// <summary>Everything wrong with an outcome; empty when it is valid.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="path">Before each field's name, such as <c>outcomes[3].</c></param>
    /// <param name="now">The present; nothing can have been asked or ended more than a day after it.</param>
    public static IReadOnlyList<Problem> Check(Outcome outcome, string path, DateTimeOffset now)
    {
        var findings = new Findings();
        var city = findings.Id(outcome.Offer, path + "offer");
        findings.Id(outcome.Need, path + "need", city);
        if (outcome.Bins.IsDefault || outcome.Bins.Length != Features.Count)
        {
            findings.Add(path + "bins", ProblemCode.WrongCount, "12");
        }
        else
        {
            for (var feature = 0; feature < Features.Count; feature++)
                findings.Range((int)outcome.Bins[feature], $"{path}bins[{feature}]", 0, Features.Bins((Feature)feature) - 1);
        }

        findings.Defined(outcome.Reached, path + "reached");
        findings.Defined(outcome.End, path + "end");
        findings.Check(outcome.Reached == OutcomeStep.Completed == (outcome.End == OutcomeEnd.Completed), path + "end", ProblemCode.Disagrees, "reached");
        findings.Check(outcome.EndedAt is null == (outcome.End == OutcomeEnd.Open), path + "endedAt", ProblemCode.Disagrees, "end");
        findings.Check(outcome.EndedAt is not { } ended || ended >= outcome.AskedAt, path + "endedAt", ProblemCode.EndsBeforeStart);
        var latest = now.AddDays(1);
        findings.Check(outcome.AskedAt <= latest, path + "askedAt", ProblemCode.OutOfRange);
        findings.Check(outcome.EndedAt is not { } end || end <= latest, path + "endedAt", ProblemCode.OutOfRange);
        if (outcome.Exposure is { } exposure)
            findings.Check(exposure is > 0 and <= 1, path + "exposure", ProblemCode.OutOfRange, "0–1");
        findings.Defined(outcome.Groups.Speaks, path + "groups.speaks");
        findings.Text(outcome.Groups.AgeBand ?? "", path + "groups.ageBand", OutcomeGroups.LongestAgeBand);
        return findings.Problems;
    }
}
