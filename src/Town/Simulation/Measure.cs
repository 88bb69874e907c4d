namespace Kyodo.Town.Simulation;

/// <summary>A figure by name. The list: <see cref="Measures.All"/>.</summary>
/// <param name="Key">Name for programs, such as "fillRate".</param>
/// <param name="Japanese">Name on Japanese pages.</param>
/// <param name="English">Name on English pages.</param>
/// <param name="IsShare">Whether it is a share, shown in per cent.</param>
/// <param name="Of">The figure of a run; NaN where it has none.</param>
public sealed record Measure(string Key, string Japanese, string English, bool IsShare, Func<Figures, double> Of);
