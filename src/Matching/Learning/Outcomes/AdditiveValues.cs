using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>A model's values in logit, before they are rounded.</summary>
/// <param name="Intercept">The intercept.</param>
/// <param name="Shapes">Each feature's values.</param>
internal sealed record AdditiveValues(double Intercept, IReadOnlyList<double[]> Shapes)
{
    internal static AdditiveValues Of(ScoreModel model) => new(
        model.Intercept / (double)ScoreModel.OneLogit,
        [.. model.Shapes.Select(s => s.Values.Select(v => v / (double)ScoreModel.OneLogit).ToArray())]);

    internal double Logit(Outcome outcome)
    {
        var logit = Intercept;
        for (var feature = 0; feature < Features.Count; feature++)
            logit += Shapes[feature][outcome.Bins[feature]];
        return logit;
    }

    /// <summary>The model, rounded to the score's units.</summary>
    internal ScoreModel ToModel(string version) => new()
    {
        Version = version,
        Intercept = Units(Intercept),
        Shapes = [.. Shapes.Select((values, f) => new Shape((Feature)f, Array.ConvertAll(values, Units)))],
    };

    internal static int Units(double logit) =>
        (int)Math.Clamp(Math.Round(logit * ScoreModel.OneLogit), -ScoreModel.LargestValue, ScoreModel.LargestValue);

    /// <summary>Stretches the shapes by a factor about a mean and moves the level: logit + level + (factor - 1) (logit - mean).</summary>
    internal AdditiveValues Scaled(double factor, double level, double mean) => new(
        Intercept + level + ((factor - 1) * (Intercept - mean)),
        [.. Shapes.Select(s => Array.ConvertAll(s, v => factor * v))]);
}
