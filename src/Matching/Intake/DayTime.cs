namespace Kyodo.Matching.Intake;

/// <summary>A stretch of a day, local time.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End, later than <paramref name="From"/>; 23:59 stands for the day's end.</param>
public readonly record struct DayTime(TimeOnly From, TimeOnly To);
