using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>
/// Reads days: 12月3日, 12/3, 25日, 来週 火, あさって, 来月の第2土曜; and what comes again: 毎週木曜, 月木, 第2第4金曜, 平日, 月2回. A date without
/// its year or month is the next one; a weekday alone is the next after today.
/// </summary>
internal static partial class CalendarReader
{
    private const int Reigning = 2018;
    private const int LongestRange = 14;
    private const string Weekdays = "月火水木金土日";
    private static readonly DayOfWeek[] s_days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Reads the days.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="today">Today, local.</param>
    internal static CalendarReading Read(FoldedText text, DateOnly today)
    {
        var reading = new Reading(text, today);
        reading.Explicit();
        reading.Relative();
        reading.Regular();
        reading.Lists();
        return reading.Result();
    }

    private sealed class Reading(FoldedText folded, DateOnly today)
    {
        private readonly string _text = folded.Text;
        private readonly bool[] _taken = new bool[folded.Text.Length];
        private readonly SortedDictionary<DateOnly, Guess<DateOnly>> _dates = [];
        private readonly SortedDictionary<int, Guess<DayOfWeek>> _days = [];
        private Guess<Frequency>? _regular;

        internal CalendarReading Result() => new([.. _dates.Values], [.. _days.Values], _regular);

        internal void Explicit()
        {
            foreach (Match match in MonthAndDay().Matches(_text))
            {
                if (IsTaken(match) || Date(match, Number(match, "month"), Number(match, "day")) is not { } date)
                    continue;
                Add(date, match.Index, match.Length, Certainty.Said);
                Continue(date, match.Index + match.Length);
            }

            foreach (Match match in DayAlone().Matches(_text))
            {
                if (IsTaken(match) || Number(match, "day") is not { } day)
                    continue;
                var month = match.Groups["next"].Success ? today.AddDays(1 - today.Day).AddMonths(1) : today.AddDays(1 - today.Day);
                if (!match.Groups["month"].Success && day < today.Day)
                    month = month.AddMonths(1);
                if (day > DateTime.DaysInMonth(month.Year, month.Month))
                    continue;
                var date = month.AddDays(day - 1);
                Add(date, match.Index, match.Length, match.Groups["month"].Success ? Certainty.Said : Certainty.Likely);
                Continue(date, match.Index + match.Length);
            }
        }

        internal void Relative()
        {
            foreach (Match match in RelativeDay().Matches(_text))
            {
                var date = match.Groups["number"].Success
                    ? Numerals.Read(match.Groups["number"].Value) is { } number ? today.AddDays(match.Groups["weeks"].Success ? 7 * number : number) : (DateOnly?)null
                    : today.AddDays(match.Value switch
                    {
                        "明日" or "あす" or "あした" => 1,
                        "明後日" or "あさって" => 2,
                        "明々後日" or "しあさって" => 3,
                        _ => 0,
                    });
                if (date is { } day && !IsTaken(match))
                    Add(day, match.Index, match.Length, Certainty.Said);
            }

            foreach (Match match in NthOfMonth().Matches(_text))
            {
                if (IsTaken(match) || Numerals.Read(match.Groups["n"].Value) is not { } n)
                    continue;
                var first = match.Groups["next"].Success ? today.AddDays(1 - today.Day).AddMonths(1)
                    : Number(match, "month") is { } month and >= 1 and <= 12 ? Following(month, 28) is { } late ? late.AddDays(1 - late.Day) : today
                    : today.AddDays(1 - today.Day);
                var weekday = s_days[Weekdays.IndexOf(match.Groups["day"].Value, StringComparison.Ordinal)];
                Add(first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (n - 1))), match.Index, match.Length, Certainty.Said);
            }
        }

        internal void Regular()
        {
            foreach (Match match in EveryDay().Matches(_text))
                Every(match, s_days);
            foreach (Match match in Workdays().Matches(_text))
                Every(match, s_days[..5]);
            foreach (Match match in NthWeekday().Matches(_text))
            {
                if (!IsTaken(match))
                    Every(match, [s_days[Weekdays.IndexOf(match.Groups["day"].Value, StringComparison.Ordinal)]]);
            }

            foreach (Match again in Again().Matches(_text))
            {
                Mark(again.Index, again.Length);
                _regular ??= new(Frequency.Regular, folded.Span(again.Index, again.Length), Certainty.Said);
            }
        }

        // Weekdays, one or several side by side: 火, 来週 火か木, 月木, 月水金, 月曜から金曜.
        internal void Lists()
        {
            for (var at = 0; at < _text.Length; at++)
            {
                if (_taken[at] || !IsWeekday(at) || Parse(at) is not { } list)
                    continue;
                Take(list);
                at = list.End - 1;
            }
        }

        private void Take(WeekdayList list)
        {
            var (start, length) = (list.Start, list.End - list.Start);
            Mark(start, length);
            var isWeekend = list.Days is [5, 6];
            if (list.Week is null && !list.IsChoice && (_regular is not null || (list.Days.Count > 1 && !isWeekend)))
            {
                _regular ??= new(Frequency.Regular, folded.Span(start, length), Certainty.Likely);
                foreach (var day in list.Days)
                    _days.TryAdd(day, new(s_days[day], folded.Span(start, length), Certainty.Said));
                return;
            }

            // A date has said it already: 12/6の日曜.
            if (_dates.Count > 0 && list.Week is null)
                return;
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            foreach (var day in list.Days)
            {
                var date = monday.AddDays(day + (7 * (list.Week ?? 0)));
                if (list.Week is null && date <= today)
                    date = date.AddDays(7);
                Add(date, start, length, list.IsSpelled || list.Week is not null ? Certainty.Said : Certainty.Assumed);
            }
        }

        private WeekdayList? Parse(int at)
        {
            var before = WeekBefore().Match(_text[..at]);
            List<int> days = [];
            bool isSpelled = false, isChoice = false;
            var end = at;
            for (var isRange = false; ;)
            {
                var day = Weekdays.IndexOf(_text[end], StringComparison.Ordinal);
                if (isRange)
                    days.AddRange(Enumerable.Range(days[^1] + 1, Math.Max(0, day - days[^1] - 1)));
                days.Add(day);
                end++;
                isRange = false;
                var isNamed = end < _text.Length && _text[end] == '曜';
                if (isNamed)
                    end += end + 1 < _text.Length && _text[end + 1] == '日' ? 2 : 1;
                isSpelled |= isNamed;
                var separator = Separator().Match(_text, end);
                if (!separator.Success || separator.Index != end || !IsWeekday(end + separator.Length))
                    break;
                isChoice |= separator.Value is "か" or "や" or "または";
                isRange = separator.Value is "から" or "~" or "-" or "ー";
                end += separator.Length;
            }

            var isBounded = (before.Success || at == 0 || IsGap(_text[at - 1])) && (end == _text.Length || IsGap(_text[end]) || Follows().Match(_text, end) is { Success: true } follows && follows.Index == end);
            if (!isSpelled && !isBounded)
                return null;

            // The weekday in brackets behind a date says nothing new.
            if (at > 1 && _text[at - 1] == '(' && (char.IsAsciiDigit(_text[at - 2]) || _text[at - 2] == '日'))
                return null;
            isChoice |= EitherBehind().Match(_text, end) is { Success: true } either && either.Index == end;
            int? week = before.Groups["week"].Value switch
            {
                "今週" or "こんしゅう" => 0,
                "来週" or "らいしゅう" => 1,
                "再来週" or "さ来週" or "さらいしゅう" => 2,
                _ => null,
            };
            var isRegular = before.Groups["week"].Value is "毎週" or "隔週" or "まいしゅう";
            isChoice |= before.Success && week is null && !isRegular;
            days.Sort();
            return new(before.Success ? before.Index : at, end, [.. days.Distinct()], week, isSpelled, isChoice);
        }

        private void Every(Match match, IReadOnlyList<DayOfWeek> days)
        {
            Mark(match.Index, match.Length);
            var span = folded.Span(match.Index, match.Length);
            _regular ??= new(Frequency.Regular, span, Certainty.Said);
            foreach (var day in days)
                _days.TryAdd(((int)day + 6) % 7, new(day, span, Certainty.Said));
        }

        // 25日と26日, 12/28と29, 11/25か26, 3日〜5日.
        private void Continue(DateOnly date, int at)
        {
            for (; Continuation().Match(_text, at) is { Success: true } more && more.Index == at; at += more.Length)
            {
                if (Number(more, "day") is not { } day)
                    return;
                var month = Number(more, "month") ?? date.Month;
                var next = day > date.Day || more.Groups["month"].Success ? Following(month, day) : date.Month == 12 ? Following(1, day) : Following(date.Month + 1, day);
                if (next is not { } last || last <= date)
                    return;
                if (more.Groups["range"].Success && last.DayNumber - date.DayNumber > LongestRange)
                    return;
                for (var between = more.Groups["range"].Success ? date.AddDays(1) : last; between <= last; between = between.AddDays(1))
                    Add(between, more.Index, more.Length, Certainty.Likely);
                date = last;
            }
        }

        private DateOnly? Date(Match match, int? month, int? day)
        {
            if (month is not { } m || day is not { } d)
                return null;
            int? year = Number(match, "era") is { } era ? Reigning + era : Number(match, "year");
            if (year is not { } y)
                return Following(m, d);
            return m is >= 1 and <= 12 && y is >= 2000 and <= 2200 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new(y, m, d) : null;
        }

        // The next day of that month and number, today included; 29 February waits for its year.
        private DateOnly? Following(int month, int day)
        {
            if (month is < 1 or > 12 || day is < 1 or > 31)
                return null;
            for (var year = today.Year; year <= today.Year + 4; year++)
            {
                if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
                    return date;
            }

            return null;
        }

        private void Add(DateOnly date, int start, int length, Certainty certainty)
        {
            Mark(start, length);
            _dates.TryAdd(date, new(date, folded.Span(start, length), certainty));
        }

        private void Mark(int start, int length) => Array.Fill(_taken, true, start, length);

        private bool IsTaken(Match match) => _taken.AsSpan(match.Index, match.Length).Contains(true);

        private bool IsWeekday(int at) => at < _text.Length && Weekdays.Contains(_text[at], StringComparison.Ordinal);

        private static bool IsGap(char letter) => char.IsWhiteSpace(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter);

        private static int? Number(Match match, string group) =>
            match.Groups[group] is { Success: true } digits && int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private sealed record WeekdayList(int Start, int End, IReadOnlyList<int> Days, int? Week, bool IsSpelled, bool IsChoice);

    [GeneratedRegex(@"(?:(?:令和(?<era>\d{1,2})|(?<year>\d{4}))[年/]\s*)?(?<![\d/月])(?:(?<month>\d{1,2})月\s*(?<day>\d{1,2})(?!\d)(?!時|人|名|代|歳)日?|(?<month>\d{1,2})/(?<day>\d{1,2})(?![\d/]))", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"(?<![\d月/第]|毎月|から|より)(?:(?<month>(?<next>来月)|今月)の?)?(?<day>\d{1,2})日(?!間|後|前|分|目|以)", RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\G(?:\([月火水木金土日]\))?(?:と|か|や|、|,|・|(?<range>~|-|から))(?:(?<month>\d{1,2})[月/])?(?<day>\d{1,2})(?!\d)(?!時|人|名|:|代|歳|才|台|個|枚|回|冊|本|月|週|/|時間|、\d+[人名])日?", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"今日|きょう|本日|今晩|今夜|今夕|明日|あした|あす(?!か|な)|明後日|しあさって|あさって|明々後日|(?<number>\d{1,2}|[一二三四五六七八九十])(?:日|(?<weeks>週間))後", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"(?:(?<next>来月)|今月|(?<month>\d{1,2})月)の?第(?<n>[1-4一二三四])(?<day>[月火水木金土日])(?:曜日?)?", RegexOptions.CultureInvariant)]
    private static partial Regex NthOfMonth();

    [GeneratedRegex(@"(?:第[1-5一二三四五][・、,と]?\s*)+(?<day>[月火水木金土日])(?:曜日?)?", RegexOptions.CultureInvariant)]
    private static partial Regex NthWeekday();

    [GeneratedRegex("毎日|まいにち|毎朝|毎晩|毎夕", RegexOptions.CultureInvariant)]
    private static partial Regex EveryDay();

    [GeneratedRegex("平日(?!の?どこか|の?いつか|なら|の?どれか|ならいつ)", RegexOptions.CultureInvariant)]
    private static partial Regex Workdays();

    [GeneratedRegex(@"毎週|まいしゅう|隔週|毎月|まいつき|毎回|毎年|定期的|(?<![来今再毎隔先\d])週に?(?:[1-7]|[一二三四五六])(?!間|目)(?:[、~-]\d)?(?:回|日|度)?|(?<![来今再毎先\d])月に?(?:[1-9]|[一二三四])(?:[、~-]\d)?(?:回|度|(?=\s|$))|(?:1|一)(?:週間|か月)に", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"(?<week>再来週|さ来週|さらいしゅう|来週|らいしゅう|今週|こんしゅう|毎週|まいしゅう|隔週|今度|こんど|次|つぎ)(?:の|は|に)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekBefore();

    [GeneratedRegex(@"\G(?:・|、|,|/|と|から|か|や|または|~|-|ー|)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G(?:午前|午後|ごぜん|ごご|朝|昼|夕|夜|晩|の|か|に|は|が|で|終日|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Follows();

    [GeneratedRegex(@"\G\s*(?:の?どちらか|どっちか|の?どれか|のいずれか)", RegexOptions.CultureInvariant)]
    private static partial Regex EitherBehind();
}
