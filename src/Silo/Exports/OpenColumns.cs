using System.Globalization;
using System.Text;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Exports;

/// <summary>The tables of the open export: their columns, what they mean, and the rows.</summary>
internal static class OpenColumns
{
    private static readonly (DayOfWeek Day, char Name)[] s_week =
    [
        (DayOfWeek.Monday, '月'), (DayOfWeek.Tuesday, '火'), (DayOfWeek.Wednesday, '水'), (DayOfWeek.Thursday, '木'), (DayOfWeek.Friday, '金'), (DayOfWeek.Saturday, '土'), (DayOfWeek.Sunday, '日'),
    ];

    internal static readonly (string Column, string Meaning)[] Participants =
    [
        ("管理番号", "id"), ("種別", "kind"), ("名前", "name"), ("フリガナ", "reading"), ("電話番号", "telephone"), ("メール", "mail"), ("連絡方法", "contact method"),
        ("地区", "district; empty when not known or protected"), ("町名", "town"), ("緯度", "latitude, WGS 84"), ("経度", "longitude, WGS 84"), ("関心分野", "fields of interest"),
        ("言語", "languages"), ("資格・確認", "what was checked"), ("空いている時間", "free hours of the week"), ("頻度", "once, regular or both"), ("週の上限", "most asks in seven days"),
        ("不在期間", "days away"), ("休止", "rests"), ("登録日", "registered on, ISO 8601"), ("構成団体", "members of a council"),
    ];

    internal static readonly (string Column, string Meaning)[] Resources =
    [
        ("管理番号", "id"), ("登録者", "owner"), ("登録者の種別", "owner's kind"), ("種類", "kind"), ("名称", "title"), ("できること・設備", "skills or features"), ("経験分野", "fields of experience"),
        ("地区", "district when not the owner's"), ("場所", "place"), ("利用できる時間", "hours when not the owner's"), ("提供方法", "how it is given"), ("移動できる距離", "kilometres"),
    ];

    internal static readonly (string Column, string Meaning)[] Files =
    [
        ("登録者", "participant"), ("郵便番号", "postal code; empty when protected"), ("住所", "address; empty when protected"), ("住所保護", "protected"), ("連絡してよい時間", "hours for calls"),
        ("連絡のしかた", "how to reach them"), ("配慮事項", "please heed"), ("未成年", "under 18"), ("保護者", "guardian"), ("保護者の同意日", "guardian's consent, ISO 8601"),
        ("同意", "consents on paper: kind and date"), ("引き合わせない", "ids not to be paired with; reasons stay with the desk that noted them"), ("更新日", "last renewal"), ("統合先", "merged into"),
    ];

    internal static readonly (string Column, string Meaning)[] Officers = [("団体", "group"), ("役職", "office"), ("氏名", "name"), ("電話番号", "telephone"), ("就任日", "since, ISO 8601")];

    internal static readonly (string Column, string Meaning)[] Needs =
    [
        ("管理番号", "id"), ("依頼者", "requester"), ("件名", "title"), ("内容", "description"), ("種類", "kind"), ("分野", "field"), ("求めること", "skills asked for"), ("地区", "district"), ("場所", "place"),
        ("緯度", "latitude, WGS 84"), ("経度", "longitude, WGS 84"), ("形式", "how it is met"), ("頻度", "once or regular"), ("曜日・時間", "hours of the week"), ("実施日", "dates and times, ISO 8601"), ("人数下限", "slots, at least"), ("人数", "slots"),
        ("必要な確認", "what must have been checked"), ("言語", "languages of which one must be spoken"), ("対象", "kinds of participant; empty for any"), ("距離", "kilometres"), ("公開", "who may see it"),
        ("自宅訪問", "home visit"), ("顔合わせ", "whether both sides meet first"), ("配慮事項", "cautions"), ("締切", "deadline: the local day"), ("締切日時", "deadline, ISO 8601"), ("段階", "stage"), ("受付日時", "posted, ISO 8601"),
    ];

    internal static readonly (string Column, string Meaning)[] Offers =
    [
        ("管理番号", "id"), ("依頼", "need"), ("登録者", "participant"), ("できること", "resource"), ("段階", "stage"), ("応募", "whether it began as an application"), ("日時", "since, ISO 8601"), ("活動", "activity"), ("理由", "why it ended"),
    ];

    internal static readonly (string Column, string Meaning)[] Steps =
        [("依頼", "need"), ("日時", "when, ISO 8601"), ("役割", "role of who did it"), ("アカウント", "account"), ("代理", "on whose behalf"), ("内容", "what"), ("打診", "offer"), ("できること", "resource"), ("理由", "why")];

    internal static readonly (string Column, string Meaning)[] Activities =
        [("管理番号", "id"), ("依頼", "need"), ("打診", "offer"), ("依頼者", "requester"), ("登録者", "participant"), ("件名", "title"), ("段階", "stage"), ("開始", "started, ISO 8601"), ("時間", "hours worked")];

    internal static string[] Participant(ParticipantState state, IReadOnlyDictionary<DistrictId, string> districts)
    {
        var (p, c) = (state.Participant!, state.Contact!);
        return
        [
            Local(p.Id.Value), Words.ParticipantKinds.Word(p.Kind), c.Name, c.Kana, c.Telephone, c.Mail, Words.ContactMethods.Word(c.Method),
            District(p.Home, districts), p.Home?.Label ?? "", Number(p.Home?.Point?.Latitude), Number(p.Home?.Point?.Longitude), List(p.Interests.Enumerate(), Words.Fields),
            List(Flags(p.Languages), Words.Languages), List(Flags(p.Credentials), Words.Credentials), Hours(p.FreeTime), p.Frequencies == 0 ? "" : Words.Frequencies.Word(p.Frequencies), Number(p.WeeklyAskCap),
            string.Join('、', p.Away.Select(a => $"{Day(a.From)}～{Day(a.To)}")), Yes(p.Paused), Day(p.RegisteredOn), string.Join('、', p.Members.Select(m => Local(m.Value))),
        ];
    }

    internal static string[] Resource(Participant owner, Resource r, IReadOnlyDictionary<DistrictId, string> districts) =>
    [
        Local(r.Id.Value), Local(owner.Id.Value), Words.ParticipantKinds.Word(owner.Kind), Words.ResourceKinds.Word(r.Kind), r.Title, Skills(r.Skills), List(r.Experience.Enumerate(), Words.Fields),
        District(r.Place, districts), r.Place?.Label ?? "", r.Hours is { } hours ? Hours(hours) : "", List(Flags(r.Presences), Words.Presences), Number(r.ReachKilometres),
    ];

    internal static string[] File(ParticipantState state)
    {
        var (care, facts) = (state.Care, state.Care.Facts);
        return
        [
            Local(state.Participant!.Id.Value), facts.AddressProtected ? "" : facts.PostalCode, facts.AddressProtected ? "" : facts.Address, Yes(facts.AddressProtected), facts.ContactHours.IsEmpty ? "" : Hours(facts.ContactHours),
            facts.ContactNote, facts.Cautions, Yes(facts.Minor), care.Guardian?.Name ?? "", care.Guardian?.ConsentedOn is { } on ? Day(on) : "",
            string.Join('、', care.Consents.Select(c => $"{c.Kind} {Day(c.GivenOn)}")), string.Join('、', care.NotToPairWith.Select(o => Local(o.Value))), care.RenewedOn is { } renewed ? Day(renewed) : "",
            care.MergedInto is { } into ? Local(into.Value) : "",
        ];
    }

    internal static IEnumerable<string[]> OfficersOf(ParticipantState state) =>
        state.Care.Representatives.Select(r => new[] { Local(state.Participant!.Id.Value), r.Office, r.Name, r.Telephone, Day(r.From) });

    internal static string[] Need(NeedState state, IReadOnlyDictionary<DistrictId, string> districts, TimeZoneInfo zone)
    {
        var n = state.Need!;
        return
        [
            Local(n.Id.Value), Local(n.Requester.Value), n.Title, n.Description, Words.ResourceKinds.Word(n.Kind), Words.Fields.Word(n.Field), Skills(n.Skills), District(n.Place, districts), n.Place?.Label ?? "",
            Number(n.Place?.Point?.Latitude), Number(n.Place?.Point?.Longitude), Words.Presence.Word(n.Presence), Words.Frequency.Word(n.Frequency), n.Windows.Count > 0 || n.Hours.IsEmpty ? "" : Hours(n.Hours),
            string.Join('、', n.Windows.Select(w => string.Create(CultureInfo.InvariantCulture, $"{Day(w.Date)}T{w.From:HH:mm}/{w.To:HH:mm}"))), Number(n.SlotsMinimum), Number(n.SlotsMaximum),
            List(Flags(n.Required), Words.Credentials), List(Flags(n.Languages), Words.Languages), n.Who == ParticipantKinds.Any ? "" : List(Kinds(n.Who), Words.ParticipantKinds), Number(n.WithinKilometres), Words.Audience.Word(n.Audience),
            Yes(n.HomeVisit), Yes(n.MeetingRequired), n.Cautions, n.Deadline is { } day ? Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(day, zone).DateTime)) : "", n.Deadline is { } deadline ? Instant(deadline) : "", state.Stage.ToString(), Instant(state.PostedAt),
        ];
    }

    internal static IEnumerable<string[]> OffersOf(NeedState state) => state.Offers.Select(o => o.Offer).Select(o => new[]
    {
        Local(o.Id.Value), Local(state.Need!.Id.Value), Local(o.Participant.Value), Local(o.Resource.Value), o.Stage.ToString(), Yes(o.ByApplication), Instant(o.Since), o.Collaboration is { } c ? Local(c.Value) : "", o.Reason,
    });

    internal static IEnumerable<string[]> StepsOf(NeedState state) => state.Steps.Select(s => new[]
    {
        Local(state.Need!.Id.Value), Instant(s.At), s.By.Role.ToString(), s.By.Account, s.By.For is { } whom ? Local(whom.Value) : "", s.What, s.Offer is { } o ? Local(o.Value) : "", s.Resource is { } r ? Local(r.Value) : "", s.Reason,
    });

    internal static string[] Activity(string key, CollaborationState state)
    {
        var start = state.Start!;
        return
        [
            Local(key), Local(start.Need.Value), Local(start.Offer.Value), Local(start.Requester.Value), Local(start.Participant.Value), start.Title, state.Stage.ToString(), Instant(state.StartedAt),
            state.Work.Sum(w => w.Hours).ToString(CultureInfo.InvariantCulture),
        ];
    }

    internal static string Describe(DateTimeOffset now, IReadOnlyDictionary<string, int> counts)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"# Kyodo Matching: whole-city export of {now:yyyy-MM-dd}\n\nCSV (RFC 4180) in UTF-8 with a byte order mark, CR LF; lists are separated by 、; instants are ISO 8601 in UTC.\nparticipants.csv, resources.csv and needs.csv have the columns that `kyodo import` reads (docs/import.md).\nProtected addresses are not in this file.\n"));
        foreach (var (name, columns) in new[]
        {
            ("participants.csv", Participants), ("resources.csv", Resources), ("office-files.csv", Files), ("officers.csv", Officers), ("needs.csv", Needs), ("offers.csv", Offers), ("steps.csv", Steps), ("activities.csv", Activities),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {name} ({counts.GetValueOrDefault(name)} rows)\n\n| column | meaning |\n| --- | --- |\n");
            foreach (var (column, meaning) in columns)
                text.Append(CultureInfo.InvariantCulture, $"| {column} | {meaning} |\n");
        }

        return text.Append("\n## rules.json, municipality.json\n\nThe rules in force and their versions; the municipality and its districts.\n").ToString();
    }

    private static string Local(string id) => id[6..];

    private static string Yes(bool yes) => yes ? "はい" : "いいえ";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string District(Place? place, IReadOnlyDictionary<DistrictId, string> districts) => place is null ? "" : districts.GetValueOrDefault(place.District, "");

    private static string Skills(SkillSet skills) => string.Join('、', skills.Enumerate().Select(StandardSkills.Catalog.Find).OfType<Skill>().Select(s => s.Japanese));

    private static IEnumerable<T> Flags<T>(T flags)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => System.Numerics.BitOperations.IsPow2(Convert.ToInt64(v, CultureInfo.InvariantCulture)) && flags.HasFlag(v));

    private static IEnumerable<ParticipantKind> Kinds(ParticipantKinds kinds) => Enum.GetValues<ParticipantKind>().Where(k => ((int)kinds >> (int)k & 1) != 0);

    private static string List<T>(IEnumerable<T> values, Vocabulary<T> words)
        where T : struct, Enum => string.Join('、', values.Select(words.Word));

    // As docs/import.md reads it: 月 9:00-12:00; 火 …
    private static string Hours(WeeklyHours hours) => string.Join("; ", s_week.SelectMany(day =>
        hours.Spans(day.Day).Select(s => string.Create(CultureInfo.InvariantCulture, $"{day.Name} {s.From}:00-{s.To}:00"))));
}
