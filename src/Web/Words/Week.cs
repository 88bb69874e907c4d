using Kyodo.Matching.Model;

namespace Kyodo.Web.Words;

/// <summary>The week as the pages show it: Monday first, three parts of the day.</summary>
public static class Week
{
    /// <summary>The days, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The parts of the day: name, first hour, hour after the last.</summary>
    public static IReadOnlyList<(string Name, int From, int To)> Parts { get; } = [("Morning", 6, 12), ("Afternoon", 12, 18), ("Evening", 18, 22)];

    /// <summary>The hours of one part of one day.</summary>
    public static WeeklyHours PartOf(DayOfWeek day, int part) => WeeklyHours.Of(day, Parts[part].From, Parts[part].To);
}
