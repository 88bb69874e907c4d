using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>The dates and times of a need.</summary>
internal static class DatedNeeds
{
    /// <summary>
    /// The windows on each of the days. Without a start 9:00 is assumed, without an end two hours, without both 9:00 to 17:00,
    /// with a note. The row fails when all days have passed; one still to come keeps them all, so that the day of the import
    /// changes nothing in the record.
    /// </summary>
    internal static IReadOnlyList<DatedWindow> Windows(this ImportRow row, IReadOnlyList<DateRange> dates, ImportColumn dateColumn, ImportColumn startColumn, ImportColumn endColumn)
    {
        var start = row.Minutes(startColumn);
        var end = row.Minutes(endColumn);
        if (row.Failed || dates.Count == 0)
            return [];
        var from = start ?? 9 * 60;
        var to = end ?? Math.Min(Math.Max(from + 120, start is null ? 17 * 60 : 0), ClockTime.DayEnd);
        if (to <= from)
        {
            row.Fail(endColumn, ImportProblemCode.EndBeforeStart);
            return [];
        }

        if (dates.All(d => d.To < row.Options.Today))
        {
            row.Fail(dateColumn, ImportProblemCode.Past);
            return [];
        }

        var days = dates.SelectMany(Days).Take(10_000).Distinct().Order().Take(NeedRules.LargestWindowCount + 1).ToList();
        if (days.Count > NeedRules.LargestWindowCount)
        {
            row.Fail(dateColumn, ImportProblemCode.TooMany, $"{NeedRules.LargestWindowCount}");
            return [];
        }

        if (start is null || end is null)
            row.Note(start is null ? startColumn : endColumn, ImportProblemCode.TimeAssumed, $"{ClockTime.ToTime(from):HH:mm}–{ClockTime.ToTime(to):HH:mm}");
        return [.. days.Select(d => new DatedWindow(d, ClockTime.ToTime(from), ClockTime.ToTime(to)))];
    }

    /// <summary>How many days the ranges have, up to a number.</summary>
    internal static int CountDays(IReadOnlyList<DateRange> dates) => dates.SelectMany(Days).Take(NeedRules.LargestWindowCount + 1).Count();

    /// <summary>The instant of a time on a day, in Japan.</summary>
    internal static DateTimeOffset Instant(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), TimeSpan.FromHours(9));

    private static IEnumerable<DateOnly> Days(DateRange range)
    {
        for (var day = range.From; day <= range.To; day = day.AddDays(1))
            yield return day;
    }
}
