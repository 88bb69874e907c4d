using System.Globalization;
using System.Text.RegularExpressions;

namespace Kyodo.Matching.Intake;

/// <summary>Reads the time of day: 10時半から12時, 9-12時, 14:00から2時間, 午後, 夕方.</summary>
internal static partial class ClockReader
{
    // A visit whose end nobody named.
    private static readonly TimeSpan s_usualLength = TimeSpan.FromHours(2);
    private static readonly TimeOnly s_endOfDay = new(23, 59);

    private static readonly (string Words, int From, int To)[] s_parts =
    [
        ("早朝", 5, 8), ("朝", 7, 9), ("午前", 9, 12), ("ごぜん", 9, 12), ("昼前", 10, 12), ("昼間", 10, 16), ("昼", 12, 13), ("放課後", 15, 17), ("午後", 13, 17), ("ごご", 13, 17),
        ("夕方", 16, 18), ("ゆうがた", 16, 18), ("夜", 18, 21), ("晩", 18, 21),
    ];

    /// <summary>The time of day; null when none is named.</summary>
    internal static Guess<DayTime>? Read(FoldedText text)
    {
        var range = Range().Match(text.Text);
        if (range.Success && Between(range) is { } between)
            return Of(text, range, between, Certainty.Said);
        var start = Start().Match(text.Text);
        if (start.Success && Hour(start.Groups["part"].Value, start.Groups["h"].Value, Minutes(start, "m")) is { } from)
        {
            return (Lasting(start) ?? Lasting(Length().Match(text.Text))) is { } lasting
                ? Of(text, start, To(from, lasting), Certainty.Said)
                : Of(text, start, To(from, s_usualLength), Certainty.Assumed);
        }

        var part = Part().Match(text.Text);
        if (!part.Success)
            return null;
        var (_, first, last) = s_parts.First(p => p.Words == part.Groups["part"].Value);
        return Of(text, part, new(new(first, 0), new(last, 0)), Certainty.Likely);
    }

    private static Guess<DayTime> Of(FoldedText text, Match match, DayTime time, Certainty certainty) =>
        new(time, text.Span(match.Index, match.Length), certainty);

    private static DayTime? Between(Match match)
    {
        var part = match.Groups["part"].Value;
        if (Hour(part, match.Groups["h"].Value, Minutes(match, "m")) is not { } from)
            return null;
        var second = match.Groups["part2"].Value;
        if (Hour(second.Length > 0 ? second : part is "午前" or "朝" ? "" : part, match.Groups["h2"].Value, Minutes(match, "n")) is not { } to)
            return null;
        if (to <= from && to.Hour < 12)
            to = to.AddHours(12);
        return to > from ? new(from, to) : null;
    }

    private static DayTime To(TimeOnly from, TimeSpan length)
    {
        var to = from.Add(length, out var days);
        return new(from, days > 0 || to <= from ? s_endOfDay : to);
    }

    private static TimeSpan? Lasting(Match match)
    {
        if (!match.Groups["long"].Success)
            return null;
        var hours = Numerals.Read(match.Groups["long"].Value);
        return hours is not { } whole || whole is < 1 or > 12 ? null : TimeSpan.FromHours(whole) + (match.Groups["longHalf"].Success ? TimeSpan.FromMinutes(30) : TimeSpan.Zero);
    }

    // One to five without a word beside it is the afternoon: nobody visits at three in the night.
    private static TimeOnly? Hour(string part, string digits, int minutes)
    {
        var hour = int.Parse(digits, CultureInfo.InvariantCulture);
        var isLate = part is "午後" or "ごご" or "夕方" or "ゆうがた" or "夜" or "晩" || (part == "昼" && hour < 5) || (part.Length == 0 && hour is >= 1 and <= 5);
        if (isLate && hour < 12)
            hour += 12;
        if (hour == 24 && minutes == 0)
            return s_endOfDay;
        return hour < 24 && minutes < 60 ? new(hour, minutes) : null;
    }

    private static int Minutes(Match match, string group) =>
        match.Groups[group + "Half"].Success ? 30
        : match.Groups[group] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"(?<part>午前|午後|ごぜん|ごご|朝|夕方|夜|晩|昼)?の?\s*(?<![\d/])(?<h>\d{1,2})(?:時(?!間)(?:(?<mHalf>半)|(?<m>\d{1,2})分)?|:(?<m>\d{2})|(?=[~\-ー]\d{1,2}時(?!間)))\s*(?:ごろ|頃)?(?:から|より|~|-|ー)\s*(?<part2>午前|午後|夕方|夜)?の?(?<h2>\d{1,2})(?:時(?!間)(?:(?<nHalf>半)|(?<n>\d{1,2})分)?|:(?<n>\d{2}))(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"(?<part>午前|午後|ごぜん|ごご|朝|夕方|夜|晩|昼)?の?\s*(?<![\d/,、])(?<h>\d{1,2})(?:時(?!間)(?:(?<mHalf>半)|(?<m>\d{1,2})分)?|:(?<m>\d{2}))(?!\d)(?:\s*(?:ごろ|頃)?(?:から|より)?\s*(?<long>\d{1,2}|[一二三四五六])時間(?!目)(?<longHalf>半)?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<![\d第])(?<long>\d{1,2}|[一二三四五六])時間(?!目|後|前|以)(?<longHalf>半)?", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<part>早朝|午前|午後|ごぜん|ごご|昼前|昼間|放課後|夕方|ゆうがた|(?:朝|昼|夜|晩)(?!夕|食|ご飯|ごはん|回り|勤|市|礼|寝))", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
