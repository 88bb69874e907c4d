using System.Globalization;
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

    /// <summary>Whether every part of the cell is a day with its own times, as an export writes it: <c>2026-04-05T09:00/12:00</c>.</summary>
    internal static bool HasExactWindows(this ImportRow row, ImportColumn dateColumn) => !row.IsEmpty(dateColumn) && Parts(row, dateColumn).All(part => Exact(part) is not null);

    /// <summary>Those windows; the row fails when all have passed, as with days.</summary>
    internal static IReadOnlyList<DatedWindow> ExactWindows(this ImportRow row, ImportColumn dateColumn)
    {
        var windows = Parts(row, dateColumn).Select(part => Exact(part)!.Value).Distinct().OrderBy(w => w.Date).ThenBy(w => w.From).ToList();
        if (windows.Exists(w => !w.IsValid))
            row.Fail(dateColumn, ImportProblemCode.EndBeforeStart);
        else if (windows.TrueForAll(w => w.Date < row.Options.Today))
            row.Fail(dateColumn, ImportProblemCode.Past);
        else if (windows.Count > NeedRules.LargestWindowCount)
            row.Fail(dateColumn, ImportProblemCode.TooMany, $"{NeedRules.LargestWindowCount}");
        else
            return windows;
        return [];
    }

    private static string[] Parts(ImportRow row, ImportColumn column) => row.Raw(column).Split(['、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static DatedWindow? Exact(string part) =>
        part.Split('T', '/') is [var day, var from, var to]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && TimeOnly.TryParseExact(to, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? new(date, start, end) : null;

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
