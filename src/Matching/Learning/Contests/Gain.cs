namespace Kyodo.Matching.Learning.Contests;

/// <summary>By how much a challenger foretold better than a champion, as it is stored.</summary>
/// <param name="MeanNats">Mean log loss of the champion minus that of the challenger, in nats: above 0, the challenger is better.</param>
/// <param name="StandardError">Its standard error over needs.</param>
public sealed record Gain(double MeanNats, double StandardError);
