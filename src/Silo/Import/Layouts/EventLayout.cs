using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// イベント一覧: each event is a public need (募集) of its organiser for people who help to run it. The number of guests (定員) is
/// not the number of helpers, nor is the guests' last day to apply (参加申込終了日) theirs; ten helpers are assumed, asked until the last day begins.
/// </summary>
internal static class EventLayout
{
    private const int AssumedSlots = 10;

    private static readonly ImportColumn Event = new("イベント名");
    private static readonly ImportColumn FirstDay = new("開始日");
    private static readonly ImportColumn LastDay = new("終了日");
    private static readonly ImportColumn DayRemark = new("開始日時特記事項");
    private static readonly ImportColumn Explanation = new("説明");
    private static readonly ImportColumn ContactTelephone = new("連絡先電話番号");
    private static readonly ImportColumn Organiser = new("主催者");
    private static readonly ImportColumn Venue = new("場所名称");
    private static readonly ImportColumn Url = new("URL");

    internal static ImportLayout Layout { get; } = new(
        "events",
        "イベント一覧",
        "Events",
        [Code, Number, Prefecture, City, Event, FirstDay, LastDay, Opens, Closes, DayRemark, Explanation, ContactTelephone, Organiser, Venue, Address, Latitude, Longitude, Url, Remark],
        [Code, Event, FirstDay],
        Read);

    private static void Read(ImportRow row)
    {
        row.CheckMunicipality();
        var name = row.LineOfText(Event, 1_000, required: true);
        var first = row.Date(FirstDay, required: true);
        var last = row.Date(LastDay) ?? first;
        if (last < first)
            row.Fail(LastDay, ImportProblemCode.EndBeforeStart);
        var telephone = row.TelephoneOf(ContactTelephone);
        var venue = JapaneseText.Cut(row.LineOfText(Venue, 1_000), 100);
        var address = row.Value(Address);
        var place = row.PlaceOf(null, row.Point(Latitude, Longitude), address, venue, row.IsEmpty(Latitude) ? Address : Latitude);
        if (place is null && !row.Failed)
            row.Fail(Address, ImportProblemCode.Missing);
        if (row.Failed || first is not { } from || last is not { } to)
            return;
        DateRange[] dates = [new(from, to)];
        var isLong = DatedNeeds.CountDays(dates) > NeedRules.LargestWindowCount;
        var windows = row.Windows(isLong ? [new(to, to)] : dates, FirstDay, Opens, Closes);
        if (row.Failed)
            return;
        row.Note(null, ImportProblemCode.SlotsAssumed, AssumedSlots.ToString(CultureInfo.InvariantCulture));
        row.Needs.Add(new(row.Line, new Need
        {
            Id = NeedId.Of(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "events", row.Value(Number), name, from.ToString("O", CultureInfo.InvariantCulture))),
            Requester = row.Owner(Organiser, ParticipantKind.CivicGroup, telephone),
            Title = row.Composed(Event, $"{name}のお手伝い", 80),
            Description = row.Composed(Explanation, Description(row, venue), 2_000),
            Kind = ResourceKind.Skill,
            Field = FieldGuess.Of(name + row.Value(Explanation)),
            Skills = row.Options.Skills.Find("イベント運営") is { } running ? SkillSet.Of(running.Number) : SkillSet.Empty,
            Place = place,
            Frequency = isLong ? Frequency.Regular : Frequency.Once,
            // A long exhibition needs its helpers on any day of the week.
            Hours = isLong ? HoursText.Of(Weekdays.All, Minutes(windows[0].From), Minutes(windows[0].To), HoursRounding.Touched) : WeeklyHours.Of(windows),
            Windows = isLong ? [] : windows,
            SlotsMaximum = AssumedSlots,
            Audience = Audience.Public,
            Deadline = DatedNeeds.Instant(windows[^1].Date, windows[^1].From),
        }));
    }

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static string Description(ImportRow row, string venue)
    {
        string[] parts = [JapaneseText.Display(row.Raw(Explanation)), JapaneseText.Display(row.Raw(DayRemark)), venue.Length > 0 ? $"場所：{venue}" : "", JapaneseText.Display(row.Raw(Remark)), row.Value(Url)];
        return string.Join('\n', parts.Where(p => p.Length > 0));
    }
}
