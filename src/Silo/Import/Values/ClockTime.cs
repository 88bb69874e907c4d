using System.Globalization;
using System.Text.RegularExpressions;

namespace Kyodo.Silo.Import.Values;

/// <summary>Reads times of day as people write them: 9:30, 9時30分, 午前9時半, 午後1時, 正午, 24:00.</summary>
public static partial class ClockTime
{
    /// <summary>Minutes in a day: what 24:00 reads as.</summary>
    public const int DayEnd = 24 * 60;

    /// <summary>Reads a time of day.</summary>
    /// <param name="text">The text, in any width.</param>
    /// <param name="minutes">Minutes since midnight, 0 to <see cref="DayEnd"/>.</param>
    /// <returns>Whether the whole text is a time.</returns>
    public static bool TryParse(string text, out int minutes)
    {
        var value = JapaneseText.Numeric(text);
        return TryMatch(value, 0, hourAlone: false, out minutes, out var length) && length == value.Length;
    }

    /// <summary>The time as the model has it: a day's end is 23:59.</summary>
    /// <param name="minutes">Minutes since midnight, 0 to <see cref="DayEnd"/>.</param>
    public static TimeOnly ToTime(int minutes) => minutes >= DayEnd ? new(23, 59) : new(minutes / 60, minutes % 60);

    /// <summary>Finds a time at a position of a text that went through <see cref="JapaneseText.Numeric"/>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="start">Where the time begins.</param>
    /// <param name="hourAlone">Whether digits without 時 or minutes are an hour.</param>
    /// <param name="minutes">Minutes since midnight.</param>
    /// <param name="length">How many characters it takes.</param>
    internal static bool TryMatch(string value, int start, bool hourAlone, out int minutes, out int length)
    {
        (minutes, length) = (0, 0);
        var match = Pattern().Match(value, start);
        if (!match.Success)
            return false;
        length = match.Length;
        if (match.Groups["noon"].Success)
        {
            minutes = DayEnd / 2;
            return true;
        }

        var half = match.Groups["half"].Value;
        var minute = match.Groups["m"];
        if (!hourAlone && half.Length == 0 && !minute.Success && !match.Groups["ji"].Success)
            return false;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var past = minute.Success ? int.Parse(minute.ValueSpan, CultureInfo.InvariantCulture) : match.Groups["han"].Success ? 30 : 0;
        if (half is "午後" or "夜" or "夕方" or "pm" or "PM" && hour < 12)
            hour += 12;
        if (hour > 24 || past > 59 || (hour == 24 && past > 0))
            return false;
        minutes = (hour * 60) + past;
        return true;
    }

    [GeneratedRegex(@"\G(?:(?<noon>正午)|(?<half>午前|午後|朝|夜|夕方|AM|PM|am|pm)?\s?(?<h>[0-9]{1,2})(?:(?<ji>時)(?:(?<m>[0-9]{1,2})分|(?<han>半))?|:(?<m>[0-9]{2})(?::[0-9]{2})?)?(?![0-9]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
