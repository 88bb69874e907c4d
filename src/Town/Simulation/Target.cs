namespace Kyodo.Town.Simulation;

/// <summary>What our engine is to reach in a figure against the best simple policy.</summary>
/// <param name="Measure">The measure's key.</param>
/// <param name="Limit">What is to hold, such as "&gt;= theirs + 0.10".</param>
/// <param name="Ours">Our engine's mean.</param>
/// <param name="Theirs">The best simple policy's mean; NaN where it has none.</param>
/// <param name="IsReached">Whether it holds.</param>
public sealed record Target(string Measure, string Limit, double Ours, double Theirs, bool IsReached);
