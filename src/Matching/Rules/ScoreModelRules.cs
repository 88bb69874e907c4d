using System.Globalization;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="ScoreModel"/> must keep to, so that every look-up lies in its table and no sum leaves int32.</summary>
public static class ScoreModelRules
{
    /// <summary>Most interactions.</summary>
    public const int LargestInteractionCount = 4;

    /// <summary>Everything wrong with the model; empty when it is valid.</summary>
    public static IReadOnlyList<Problem> Check(ScoreModel model)
    {
        var findings = new Findings();
        findings.Text(model.Version, "version", 80, required: true);
        findings.Range(model.Intercept, "intercept", -ScoreModel.LargestValue, ScoreModel.LargestValue);
        var shapes = findings.List(model.Shapes, "shapes", Features.Count);
        if (shapes.Count != Features.Count)
            findings.Add("shapes", ProblemCode.WrongCount, Features.Count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < shapes.Count; i++)
        {
            findings.Check(shapes[i].Feature == (Feature)i, $"shapes[{i}].feature", ProblemCode.Disagrees, ((Feature)i).ToString());
            CheckValues(findings, shapes[i].Values, $"shapes[{i}].values", Features.Bins((Feature)i));
        }

        var interactions = findings.List(model.Interactions, "interactions", LargestInteractionCount);
        for (var i = 0; i < interactions.Count; i++)
        {
            var (first, second, values) = interactions[i];
            findings.Defined(first, $"interactions[{i}].first");
            findings.Defined(second, $"interactions[{i}].second");
            findings.Check(first != second, $"interactions[{i}].second", ProblemCode.Twice);
            if (Enum.IsDefined(first) && Enum.IsDefined(second))
                CheckValues(findings, values, $"interactions[{i}].values", Features.Bins(first) * Features.Bins(second));
        }

        return findings.Problems;
    }

    private static void CheckValues(Findings findings, IReadOnlyList<int>? values, string path, int count)
    {
        if (values is null || values.Count != count)
        {
            findings.Add(path, ProblemCode.WrongCount, count.ToString(CultureInfo.InvariantCulture));
            return;
        }

        for (var bin = 0; bin < count; bin++)
        {
            // The path is made only for a wrong value: this runs for every need that is compiled.
            if (values[bin] is < -ScoreModel.LargestValue or > ScoreModel.LargestValue)
                findings.Range(values[bin], $"{path}[{bin}]", -ScoreModel.LargestValue, ScoreModel.LargestValue);
        }
    }
}
