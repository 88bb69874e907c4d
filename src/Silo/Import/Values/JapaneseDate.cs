using System.Globalization;
using System.Text.RegularExpressions;

namespace Kyodo.Silo.Import.Values;

/// <summary>Reads dates as people write them: 令和7年4月1日, R7.4.1, 2025/4/1, 2025-04-01, 20250401, 4月1日（火）.</summary>
public static partial class JapaneseDate
{
    private const string Weekdays = "日月火水木金土";

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, in any width.</param>
    /// <param name="fiscalYear">The fiscal year (April to March) of a date that names no year; null when there is none.</param>
    /// <param name="date">The date.</param>
    /// <returns>Null when it is a date; else what is wrong, with the weekday it falls on for <see cref="ImportProblemCode.WrongWeekday"/>.</returns>
    public static (ImportProblemCode Code, string Detail)? Read(string text, int? fiscalYear, out DateOnly date)
    {
        date = default;
        var match = Pattern().Match(JapaneseText.Numeric(text));
        if (!match.Success)
            return (ImportProblemCode.NotADate, "");
        var month = Number(match, "m");
        var day = Number(match, "d");
        int year;
        if (match.Groups["era"].Success)
            year = FirstYear(match.Groups["era"].Value) + (match.Groups["ey"].Value == "元" ? 1 : Number(match, "ey")) - 1;
        else if (match.Groups["y"].Success)
            year = Number(match, "y");
        else if (fiscalYear is { } fiscal)
            year = month >= 4 ? fiscal : fiscal + 1;
        else
            return (ImportProblemCode.NoYear, "");
        if (year is < 1868 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return (ImportProblemCode.NotADate, "");
        date = new(year, month, day);
        var weekday = match.Groups["w"];
        return weekday.Success && Weekdays[(int)date.DayOfWeek] != weekday.Value[0]
            ? (ImportProblemCode.WrongWeekday, Weekdays[(int)date.DayOfWeek].ToString())
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int FirstYear(string era) => era switch
    {
        "明治" or "M" or "m" => 1868,
        "大正" or "T" or "t" => 1912,
        "昭和" or "S" or "s" => 1926,
        "平成" or "H" or "h" => 1989,
        _ => 2019,
    };

    [GeneratedRegex(@"^(?:(?:(?:(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])\.?\s?(?<ey>元|[0-9]{1,2})|(?<y>[0-9]{4}))\s?(?:年|[./-])\s?)?(?<m>[0-9]{1,2})\s?(?:月|[./-])\s?(?<d>[0-9]{1,2})\s?日?|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))\s?(?:\(\s?(?<w>[月火水木金土日])(?:曜日?)?(?:[・,、/]?(?:祝日?|休日?))?\s?\))?(?:[T ]0?0:00(?::00)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
