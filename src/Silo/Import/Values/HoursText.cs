using System.Text.RegularExpressions;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Values;

/// <summary>
/// Reads weekly hours and opening hours: 平日 18:00-21:00; 土日 9時～17時 · 月水金の午前 · 毎日 ·
/// 【開館時間】9:00～21:30 【休館日】月曜日. Hours without days hold on the days not named elsewhere in the text. 午前 is 9 to 12, 午後 13 to
/// 17, 夜 18 to 21, a day without hours 9 to 21.
/// </summary>
public static partial class HoursText
{
    private readonly record struct Span(Weekdays Days, bool Named, int From, int To);

    /// <summary>Reads hours.</summary>
    /// <param name="text">The text, in any width.</param>
    /// <param name="rounding">What becomes of an hour that is covered in part.</param>
    /// <param name="hours">The hours of the week.</param>
    /// <param name="simplified">Whether an exception in words, such as a third Sunday, was left out.</param>
    /// <returns>Whether the text was understood and names any hour.</returns>
    public static bool TryParse(string text, HoursRounding rounding, out WeeklyHours hours, out bool simplified)
    {
        hours = WeeklyHours.None;
        simplified = false;
        var value = JapaneseText.Numeric(text);
        if (value.Length is 0 or > JapaneseText.NormalisedCharacters)
            return false;
        var closed = Weekdays.None;
        var opening = value;
        if (Closing().Match(value) is { Success: true } closing)
        {
            opening = value[..closing.Index];
            closed = ClosedDays(closing.Groups["days"].Value, ref simplified);
        }

        var spans = new List<Span>();
        if (!Read(Heading().Replace(opening, " "), spans, ref simplified))
            return false;
        if (Contradicts(spans))
            return false;
        var named = spans.Where(s => s.Named).Aggregate(Weekdays.None, (all, s) => all | s.Days);
        foreach (var span in spans)
            hours = hours.Union(Of((span.Named ? span.Days : Weekdays.All & ~named) & ~closed, span.From, span.To, rounding));
        return !hours.IsEmpty;
    }

    /// <summary>The hours of a stretch of time on each of the days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="from">Minutes since midnight.</param>
    /// <param name="to">Minutes since midnight, at most <see cref="ClockTime.DayEnd"/>.</param>
    /// <param name="rounding">What becomes of an hour that is covered in part.</param>
    public static WeeklyHours Of(Weekdays days, int from, int to, HoursRounding rounding)
    {
        var (first, last) = rounding == HoursRounding.Inside ? ((from + 59) / 60, to / 60) : (from / 60, (to + 59) / 60);
        var hours = WeeklyHours.None;
        for (var day = 0; day < 7 && last > first; day++)
        {
            if (((int)days >> day & 1) != 0)
                hours = hours.Union(WeeklyHours.Of((DayOfWeek)((day + 1) % 7), first, last));
        }

        return hours;
    }

    // 8:30-17:00（外来）12:00-20:00（見舞い）: two kinds of hours, of which nobody can say here which is meant.
    private static bool Contradicts(List<Span> spans)
    {
        var plain = spans.Where(s => !s.Named).OrderBy(s => s.From).ToList();
        return plain.Zip(plain.Skip(1)).Any(pair => pair.Second.From < pair.First.To);
    }

    private static bool Read(string value, List<Span> spans, ref bool simplified)
    {
        var days = Weekdays.None;
        var named = false;
        var used = false;
        var latest = -1;
        for (var i = 0; i < value.Length;)
        {
            if (Filler().Match(value, i) is { Success: true, Length: > 0 } filler)
            {
                i += filler.Length;
            }
            else if (value[i] == '(' && value.IndexOf(')', i) is var end && end > i)
            {
                Remark(value[(i + 1)..end], spans, latest, ref simplified);
                i = end + 1;
            }
            else if (Stretch(value, i, out var from, out var to, out var length))
            {
                if (to <= from)
                    return false;
                latest = spans.Count;
                spans.Add(new(days, named, from, to));
                used = true;
                i += length;
            }
            else if (WeekdayText.TryMatch(value, i, out var more, out length))
            {
                if (named && !used)
                    days |= more;
                else
                    days = more;
                (named, used) = (true, false);
                i += length;
            }
            else
            {
                return false;
            }
        }

        if (named && !used && days != Weekdays.None)
            spans.Add(new(days, true, 9 * 60, 21 * 60));
        return spans.Count > 0;
    }

    // A remark in brackets gives days to the hours before it, or hours of its own, or is an exception in words.
    private static void Remark(string remark, List<Span> spans, int latest, ref bool simplified)
    {
        if (WeekdayText.TryMatch(remark, 0, out var days, out var length) && length == remark.Length)
        {
            if (latest >= 0)
                spans[latest] = spans[latest] with { Days = days, Named = true };
            return;
        }

        var inner = new List<Span>();
        if (remark.Any(char.IsAsciiDigit) && !remark.Contains('(') && Read(remark, inner, ref simplified) && inner.All(s => s.Named))
            spans.AddRange(inner);
        else
            simplified = true;
    }

    private static bool Stretch(string value, int start, out int from, out int to, out int length)
    {
        var word = Word().Match(value, start);
        if (word.Success)
        {
            length = word.Length;
            (from, to) = word.Value switch
            {
                "24時間" or "終日" or "いつでも" => (0, ClockTime.DayEnd),
                "午前中" or "午前" => (9 * 60, 12 * 60),
                "午後" => (13 * 60, 17 * 60),
                _ => (18 * 60, 21 * 60),
            };
            return true;
        }

        (to, length) = (0, 0);
        if (!ClockTime.TryMatch(value, start, hourAlone: true, out from, out var first))
            return false;
        var between = Between().Match(value, start + first);
        if (!between.Success || !ClockTime.TryMatch(value, start + first + between.Length, hourAlone: true, out to, out var second))
            return false;
        length = first + between.Length + second;
        if (to < from && to <= ClockTime.DayEnd / 2 && value.AsSpan(start, first).IndexOf("午後") >= 0)
            to += ClockTime.DayEnd / 2;
        return true;
    }

    private static Weekdays ClosedDays(string text, ref bool simplified)
    {
        var plain = Bracketed().Replace(text, " ");
        if (plain.Length != text.Length)
            simplified = true;
        var closed = Weekdays.None;
        foreach (var part in plain.Split(['、', ',', ';', ' ', '\n', '及', 'び', '・'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "なし" or "無し" or "無休" or "年中無休")
                continue;
            if (WeekdayText.TryParse(part, out var days))
                closed |= days;
            else
                simplified = true;
        }

        return closed;
    }

    [GeneratedRegex(@"(?:[\[【](?:休館日|休業日|閉館日|定休日)[\]】]|(?:休館日|休業日|閉館日|定休日)\s?:)\s?(?<days>[^【\[]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"[【\[][^】\]]{0,20}[】\]]|開館時間|営業時間|利用時間|開館|開所", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\G(?:[\s;:、,。・/|]|は|の|まで|に|毎週)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\G(?:24時間|終日|いつでも|午前中|(?:午前|午後|夜間|夜|夕方)(?!\s?[0-9]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G\s?(?:~|-|から)\s?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
