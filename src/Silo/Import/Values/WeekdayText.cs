using System.Text.RegularExpressions;

namespace Kyodo.Silo.Import.Values;

/// <summary>Reads sets of weekdays: 月火水, 月・水・金, 月～金, 平日, 土日祝, 毎週火曜, 毎日, Mon Wed.</summary>
public static partial class WeekdayText
{
    private const string Order = "月火水木金土日";
    private static readonly string[] English = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads a set of weekdays. Holidays (祝) may be among them; they are no weekday and add nothing.</summary>
    /// <param name="text">The text, in any width.</param>
    /// <param name="days">The days; never empty when the text is one.</param>
    /// <returns>Whether the whole text is a set of weekdays.</returns>
    public static bool TryParse(string text, out Weekdays days)
    {
        var value = JapaneseText.Numeric(text);
        return TryMatch(value, 0, out days, out var length) && length == value.Length && days != Weekdays.None;
    }

    /// <summary>Finds days at a position of a text that went through <see cref="JapaneseText.Numeric"/>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="start">Where the days begin.</param>
    /// <param name="days">The days; none when only holidays are named.</param>
    /// <param name="length">How many characters they take, a separator behind them included.</param>
    internal static bool TryMatch(string value, int start, out Weekdays days, out int length)
    {
        days = Weekdays.None;
        var position = start;
        while (Item().Match(value, position) is { Success: true } match)
        {
            days |= Days(match);
            position += match.Length;
        }

        length = position - start;
        return length > 0;
    }

    private static Weekdays Days(Match match)
    {
        if (match.Groups["all"].Success)
            return Weekdays.All;
        if (match.Groups["work"].Success)
            return Weekdays.Workdays;
        if (match.Groups["holiday"].Success)
            return Weekdays.None;
        if (match.Groups["a"].Success)
            return Range(Index(match.Groups["a"].Value), Index(match.Groups["b"].Value));
        return match.Groups["one"].Success ? (Weekdays)(1 << Index(match.Groups["one"].Value)) : Weekdays.None;
    }

    private static int Index(string day) => day.Length == 1 ? Order.IndexOf(day[0], StringComparison.Ordinal) : Array.IndexOf(English, day[..3].ToLowerInvariant());

    private static Weekdays Range(int from, int to)
    {
        var days = Weekdays.None;
        for (var day = from; ; day = (day + 1) % 7)
        {
            days |= (Weekdays)(1 << day);
            if (day == to)
                return days;
        }
    }

    // 日 is no weekday in 祝日, 毎日, 休日 or 3日; 月 none in 4月.
    [GeneratedRegex(@"\G(?:毎週)?(?:(?<all>毎日|全日|年中無休|無休|every ?day)|(?<work>平日|weekdays?)|(?<holiday>祝休日|祝祭日|休祝日|祝日|祭日|休日|祝)|(?<a>[月火水木金土日])(?:曜日?)?\s?(?:~|-|から)\s?(?<b>[月火水木金土日])(?:曜日?)?|(?<a>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s?[~-]\s?(?<b>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?<one>[月火水木金土日])(?:曜日?)?|(?<one>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)(?:\s?[・、,/&及び]\s?|\s)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}
