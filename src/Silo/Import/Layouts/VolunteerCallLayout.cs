using System.Globalization;
using System.Text.RegularExpressions;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// A city's call for volunteers at several places (会場名, 集合場所, 実施日): each place is a public need (募集) of the municipality
/// for people's hands. A place that says 実施しません or 中止 is refused.
/// </summary>
internal static partial class VolunteerCallLayout
{
    // Such calls take whoever comes. More hands than this at one meeting place need a plan of their own.
    private const int AssumedSlots = 100;

    private static readonly ImportColumn Venue = new("会場名");
    private static readonly ImportColumn Meeting = new("集合場所");
    private static readonly ImportColumn Day = new("実施日", "開催日");
    private static readonly ImportColumn Bring = new("持ち物");
    private static readonly ImportColumn Guide = new("ご案内", "内容", "説明");
    private static readonly ImportColumn Cautions = new("留意事項", "注意事項");
    private static readonly ImportColumn Slots = new("募集人数", "定員", "人数");

    internal static ImportLayout Layout { get; } = new(
        "volunteer-call",
        "ボランティア募集会場一覧",
        "Call for volunteers by venue",
        [Number, Venue, Meeting, Latitude, Longitude, Day, Opens, Closes, Bring, Guide, Cautions, Slots],
        [Venue, Meeting, Day],
        Read);

    private static void Read(ImportRow row)
    {
        if (IsCalledOff(row.Value(Meeting)))
        {
            row.Fail(Meeting, ImportProblemCode.Cancelled);
            return;
        }

        var venue = row.LineOfText(Venue, 80, required: true);
        var meeting = row.LineOfText(Meeting, 100);
        var windows = row.Windows(row.Dates(Day), Day, Opens, Closes);
        if (row.IsEmpty(Day))
            row.Fail(Day, ImportProblemCode.Missing);
        var place = row.PlaceOf(null, row.Point(Latitude, Longitude), row.Value(Meeting), meeting.Length > 0 ? meeting : venue, row.IsEmpty(Latitude) ? Meeting : Latitude);
        if (place is null && !row.Failed)
            row.Fail(Latitude, ImportProblemCode.Missing);
        var slots = row.Whole(Slots, 1, 10_000, AssumedSlots);
        if (row.Failed)
            return;
        if (row.IsEmpty(Slots))
            row.Note(Slots, ImportProblemCode.SlotsAssumed, AssumedSlots.ToString(CultureInfo.InvariantCulture));
        var call = Title(row.Options.FileName);
        var guide = JapaneseText.Display(row.Raw(Guide));
        var field = FieldGuess.Of(call + guide);
        row.Needs.Add(new(row.Line, new Need
        {
            Id = NeedId.Of(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "volunteer-call", row.Value(Number), venue, Dates(windows))),
            Requester = row.Municipality(),
            Title = row.Composed(Venue, call.Length > 0 ? $"{call}（{venue}）" : $"{venue}のボランティア", 80),
            Description = row.Composed(Guide, Description(row, guide), 2_000),
            Kind = ResourceKind.Skill,
            Field = field,
            Skills = field == Field.Environment && row.Options.Skills.Find("清掃活動") is { } cleaning ? SkillSet.Of(cleaning.Number) : SkillSet.Empty,
            Place = place,
            Hours = WeeklyHours.Of(windows),
            Windows = windows,
            SlotsMaximum = slots,
            Audience = Audience.Public,
            Deadline = DatedNeeds.Instant(windows[^1].Date, windows[^1].From),
        }));
    }

    private static bool IsCalledOff(string text) => new[] { "実施しません", "中止", "開催しません", "取りやめ" }.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static string Description(ImportRow row, string guide)
    {
        var parts = new List<string> { guide };
        foreach (var (heading, column) in new[] { ("集合場所", Meeting), ("持ち物", Bring), ("留意事項", Cautions) })
        {
            var text = JapaneseText.Display(row.Raw(column));
            if (text.Length > 0)
                parts.Add($"{heading}：{text}");
        }

        return string.Join('\n', parts.Where(p => p.Length > 0));
    }

    private static string Dates(IReadOnlyList<DatedWindow> windows) => string.Join(' ', windows.Select(w => w.Date.ToString("O", CultureInfo.InvariantCulture)));

    // ビーチクリーン大作戦会場.csv is the list of venues of ビーチクリーン大作戦.
    private static string Title(string fileName) => JapaneseText.Cut(FileTail().Replace(JapaneseText.Display(Path.GetFileName(fileName.Replace('\\', '/'))), ""), 50);

    [GeneratedRegex(@"(?:会場)?(?:一覧)?(?:[_-]?\d+)?\.[A-Za-z]+$|^\d[\d_-]*(?:\.[A-Za-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FileTail();
}
