using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.OwnColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>困りごと・募集: what participants ask for. Without a column that says 募集 a need is private.</summary>
internal static class NeedLayout
{
    private static readonly ImportColumn Requester = new("依頼者", "依頼者の管理番号", "requester");
    private static readonly ImportColumn RequesterKind = new("依頼者の種別", "requester kind");
    private static readonly ImportColumn Title = new("件名", "タイトル", "title");
    private static readonly ImportColumn Description = new("内容", "説明", "description");
    private static readonly ImportColumn Kind = new("種類", "kind");
    private static readonly ImportColumn Activity = new("分野", "field");
    private static readonly ImportColumn Skills = new("求めること", "できること", "skills");
    private static readonly ImportColumn Form = new("形式", "presence");
    private static readonly ImportColumn Often = new("頻度", "frequency");
    private static readonly ImportColumn Weekly = new("曜日・時間", "曜日時間", "hours");
    private static readonly ImportColumn Dates = new("実施日", "日付", "dates");
    private static readonly ImportColumn Starts = new("開始時間", "開始", "start");
    private static readonly ImportColumn Ends = new("終了時間", "終了", "end");
    private static readonly ImportColumn Least = new("人数下限", "最少人数", "slots minimum");
    private static readonly ImportColumn Most = new("人数", "人数上限", "募集人数", "slots maximum", "slots");
    private static readonly ImportColumn Required = new("必要な確認", "必要な資格", "required");
    private static readonly ImportColumn Speaks = new("言語", "languages");
    private static readonly ImportColumn Who = new("対象", "お願いできる人", "who");
    private static readonly ImportColumn Within = new("距離", "距離km", "within km");
    private static readonly ImportColumn Seen = new("公開", "公開区分", "audience");
    private static readonly ImportColumn Home = new("自宅訪問", "home visit");
    private static readonly ImportColumn Meet = new("顔合わせ", "meeting");
    private static readonly ImportColumn Care = new("配慮事項", "cautions");
    private static readonly ImportColumn Until = new("締切", "締切日", "募集締切", "deadline");

    internal static ImportLayout Layout { get; } = new(
        "needs",
        "困りごと・募集",
        "Needs",
        [Key, Requester, RequesterKind, Title, Description, Kind, Activity, Skills, District, Address, PlaceName, Latitude, Longitude, Form, Often, Weekly, Dates, Starts, Ends, Least, Most, Required, Speaks, Who, Within, Seen, Home, Meet, Care, Until],
        [Requester, Title],
        Read,
        reportsUnknownColumns: true,
        references: Requester);

    private static void Read(ImportRow row)
    {
        var requester = row.Reference(Requester, RequesterKind);
        var title = row.LineOfText(Title, 80, required: true);
        var windows = row.HasExactWindows(Dates) ? row.ExactWindows(Dates) : row.Windows(row.Dates(Dates), Dates, Starts, Ends);
        var weekly = row.Hours(Weekly, HoursRounding.Touched);
        if (!row.IsEmpty(Weekly) && windows.Count > 0)
            row.Fail(Weekly, ImportProblemCode.NotAllowed, "実施日か曜日・時間のどちらか");
        var least = row.Whole(Least, 1, NeedRules.LargestSlotCount, 1);
        var most = row.Whole(Most, 1, NeedRules.LargestSlotCount, least);
        if (most < least)
            row.Fail(Most, ImportProblemCode.NotANumber, $"{least.ToString(CultureInfo.InvariantCulture)}–10000");
        var until = row.Date(Until);
        if (until < row.Options.Today)
            row.Fail(Until, ImportProblemCode.Past);
        var need = new Need
        {
            Id = default,
            Requester = requester ?? default,
            Title = title,
            Description = row.Text(Description, 2_000),
            Kind = row.One(Kind, Words.ResourceKinds, ResourceKind.Skill),
            Field = row.One(Activity, Words.Fields, Field.Welfare, required: true),
            Skills = row.Skills(Skills, NeedRules.LargestSkillCount),
            Place = row.PlaceOf(District, row.Point(Latitude, Longitude), row.Value(Address), row.LineOfText(PlaceName, 100), Address),
            Presence = row.One(Form, Words.Presence, Presence.OnSite),
            Frequency = row.One(Often, Words.Frequency, windows.Count == 0 && !weekly.IsEmpty ? Frequency.Regular : Frequency.Once),
            Hours = windows.Count > 0 ? WeeklyHours.Of(windows) : weekly,
            Windows = windows,
            SlotsMinimum = least,
            SlotsMaximum = Math.Max(least, most),
            Required = row.Many(Required, Words.Credentials).Aggregate(Credentials.None, (all, one) => all | one),
            Languages = row.Many(Speaks, Words.Languages).Aggregate(Languages.None, (all, one) => all | one),
            Who = row.Many(Who, Words.ParticipantKinds) is { Count: > 0 } kinds ? kinds.Aggregate(ParticipantKinds.None, (all, one) => all | (ParticipantKinds)(1 << (int)one)) : ParticipantKinds.Any,
            WithinKilometres = row.Kilometres(Within),
            Audience = row.One(Seen, Words.Audience, Audience.Private),
            HomeVisit = row.Flag(Home),
            MeetingRequired = row.Flag(Meet),
            Cautions = row.Text(Care, 500),
            Deadline = until is { } day ? DatedNeeds.Instant(day, ClockTime.ToTime(ClockTime.DayEnd)) : null,
        };
        if (need is { Frequency: Frequency.Regular, Windows.Count: > 0 })
            row.Fail(Often, ImportProblemCode.NotAllowed, Words.Frequency.Allowed.Split('、')[0]);
        if (need is { HomeVisit: true, Presence: not Presence.OnSite })
            row.Fail(Home, ImportProblemCode.NotAllowed, Words.YesNo.Allowed.Split('、')[0]);
        if (!row.Failed)
            row.Needs.Add(new(row.Line, need with { Id = Id(row, need) }));
    }

    private static NeedId Id(ImportRow row, Need need)
    {
        var municipality = row.Options.Municipality;
        if (ImportKey.IsOwn<NeedId>(municipality, row.Value(Key), out var own))
            return own;
        var first = need.Windows.Count > 0 ? need.Windows[0].Date.ToString("O", CultureInfo.InvariantCulture) : "";
        return NeedId.Of(municipality, row.IsEmpty(Key)
            ? ImportKey.Number(municipality, "need-content", need.Requester.Value, need.Title, first)
            : ImportKey.Number(municipality, "need", row.Value(Key)));
    }
}
