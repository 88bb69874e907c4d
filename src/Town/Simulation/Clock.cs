namespace Kyodo.Town.Simulation;

/// <summary>Simulated time in whole minutes since midnight of the first day, local time.</summary>
/// <param name="FirstDay">Day 0.</param>
internal readonly record struct Clock(DateOnly FirstDay)
{
    internal const int DayMinutes = 24 * 60;

    internal DateOnly DateOf(int minute) => FirstDay.AddDays(minute / DayMinutes);

    internal int DayOf(DateOnly date) => date.DayNumber - FirstDay.DayNumber;

    internal int MinuteOf(DateTimeOffset at) => (int)Math.Round((at.DateTime - FirstDay.ToDateTime(TimeOnly.MinValue)).TotalMinutes);

    internal static bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
