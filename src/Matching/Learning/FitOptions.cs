namespace Kyodo.Matching.Learning;

/// <summary>How firmly a fit holds to its prior, and how long it may take.</summary>
public sealed record FitOptions
{
    /// <summary>Standard deviation, in logit, of the step between neighbouring bins about the prior's.</summary>
    public double StepDeviation { get; init; } = 0.25;

    /// <summary>Standard deviation, in logit, of a bin that stands alone about its prior.</summary>
    public double LevelDeviation { get; init; } = 0.7;

    /// <summary>Standard deviation, in logit, of the intercept about its prior.</summary>
    public double InterceptDeviation { get; init; } = 2;

    /// <summary>Most steps of the minimiser.</summary>
    public int LargestIterations { get; init; } = 50;

    /// <summary>The fit is done when a further Newton step promises to gain no more than this many nats a row.</summary>
    public double Tolerance { get; init; } = 1e-9;
}
