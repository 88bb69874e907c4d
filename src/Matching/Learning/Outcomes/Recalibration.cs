namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// One factor for all shapes and one level, as MAP about 1 and 0: the first thing that outcomes can say, and so few parameters that fifty
/// of them already help (Platt, 1999, with a prior).
/// </summary>
internal static class Recalibration
{
    private const double FactorDeviation = 0.25;
    private const double LevelDeviation = 1;
    private const double LeastFactor = 0.2;
    private const double LargestFactor = 3;

    internal static AdditiveValues Of(AdditiveValues prior, LabelledRows rows)
    {
        var logits = Array.ConvertAll(rows.Outcomes, prior.Logit);
        double total = 0, mean = 0;
        for (var i = 0; i < logits.Length; i++)
        {
            total += rows.Weights[i];
            mean += rows.Weights[i] * logits[i];
        }

        mean /= total;
        double factor = 1, level = 0;
        // Convex in two parameters; Newton's method is there after a few steps.
        for (var step = 0; step < 50; step++)
        {
            double gradientFactor = (factor - 1) / (FactorDeviation * FactorDeviation), gradientLevel = level / (LevelDeviation * LevelDeviation);
            double factors = 1 / (FactorDeviation * FactorDeviation), levels = 1 / (LevelDeviation * LevelDeviation), both = 0;
            for (var i = 0; i < logits.Length; i++)
            {
                var spread = logits[i] - mean;
                var chance = 1 / (1 + Math.Exp(-(logits[i] + level + ((factor - 1) * spread))));
                var slope = rows.Weights[i] * (chance - (rows.Labels[i] ? 1 : 0));
                var curvature = rows.Weights[i] * chance * (1 - chance);
                gradientFactor += slope * spread;
                gradientLevel += slope;
                factors += curvature * spread * spread;
                levels += curvature;
                both += curvature * spread;
            }

            var determinant = (factors * levels) - (both * both);
            var factorStep = ((levels * gradientFactor) - (both * gradientLevel)) / determinant;
            var levelStep = ((factors * gradientLevel) - (both * gradientFactor)) / determinant;
            // Half a logit at a time keeps the step where the curvature is true.
            factor = Math.Clamp(factor - Math.Clamp(factorStep, -0.5, 0.5), LeastFactor, LargestFactor);
            level -= Math.Clamp(levelStep, -0.5, 0.5);
            if (Math.Abs(factorStep) + Math.Abs(levelStep) < 1e-9)
                break;
        }

        return prior.Scaled(factor, level, mean);
    }
}
