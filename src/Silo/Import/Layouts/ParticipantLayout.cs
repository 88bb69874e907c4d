using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.OwnColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// 登録者: people and groups with their contact and, where the row says what they can do, one resource
/// (<see cref="ResourceKind.Skill"/>) each.
/// </summary>
internal static class ParticipantLayout
{
    private static readonly ImportColumn Kind = new("種別", "区分", "kind");
    private static readonly ImportColumn Name = new("名前", "氏名", "氏名・団体名", "名前・団体名", "登録者名", "団体名", "name");
    private static readonly ImportColumn Kana = new("フリガナ", "ふりがな", "カナ", "よみ", "kana");
    private static readonly ImportColumn Phone = new("電話番号", "電話", "連絡先", "TEL", "telephone", "phone");
    private static readonly ImportColumn MailAddress = new("メール", "メールアドレス", "mail", "email");
    private static readonly ImportColumn Method = new("連絡方法", "希望する連絡方法", "contact method");
    private static readonly ImportColumn Interests = new("関心分野", "関心のある分野", "分野", "interests");
    private static readonly ImportColumn Speaks = new("言語", "話せる言語", "languages");
    private static readonly ImportColumn Checked = new("資格・確認", "資格", "確認済み", "credentials");
    private static readonly ImportColumn Free = new("空いている時間", "活動できる時間", "活動できる曜日・時間", "free time");
    private static readonly ImportColumn Away = new("不在期間", "活動できない期間", "away");
    private static readonly ImportColumn How = new("頻度", "活動の頻度", "frequency");
    private static readonly ImportColumn Cap = new("週の上限", "週のお願いの上限", "weekly cap");
    private static readonly ImportColumn Paused = new("休止", "休止中", "paused");
    private static readonly ImportColumn Since = new("登録日", "registered on");
    private static readonly ImportColumn Can = new("できること", "得意なこと", "技能", "スキル", "skills");
    private static readonly ImportColumn Experience = new("経験分野", "経験", "experience");
    private static readonly ImportColumn Reach = new("移動できる距離", "移動できる距離km", "reach km");
    private static readonly ImportColumn Members = new("構成団体", "構成団体の管理番号", "members");

    internal static ImportLayout Layout { get; } = new(
        "participants",
        "登録者",
        "Participants",
        [Key, Kind, Name, Kana, Phone, MailAddress, Method, District, Address, PlaceName, Latitude, Longitude, Interests, Speaks, Checked, Free, Away, How, Cap, Paused, Since, Can, Experience, Reach, Members],
        [Kind, Name],
        Read,
        reportsUnknownColumns: true);

    private static void Read(ImportRow row)
    {
        var kind = row.One(Kind, Words.ParticipantKinds, ParticipantKind.Person, required: true);
        var contact = ContactOf(row);
        var since = row.Date(Since);
        var participant = new Participant
        {
            Id = Id(row, kind, contact),
            Kind = kind,
            Home = row.PlaceOf(District, row.Point(Latitude, Longitude), row.Value(Address), row.LineOfText(PlaceName, 100), Address, isHome: true),
            Interests = row.FieldsOf(Interests),
            Languages = row.IsEmpty(Speaks) ? Languages.Japanese : row.Many(Speaks, Words.Languages).Aggregate(Languages.None, (all, one) => all | one),
            Credentials = row.Many(Checked, Words.Credentials).Aggregate(Credentials.None, (all, one) => all | one),
            FreeTime = row.Hours(Free, HoursRounding.Inside),
            Away = Limited(row, Away, row.Dates(Away), ParticipantRules.LargestAwayCount),
            Frequencies = row.Many(How, Words.Frequencies).Aggregate(Frequencies.None, (all, one) => all | one),
            WeeklyAskCap = row.Whole(Cap, 0, ParticipantRules.LargestWeeklyAskCap, 3),
            Paused = row.Flag(Paused),
            RegisteredOn = since ?? row.Options.Today,
            Members = MembersOf(row, kind),
        };
        var skills = row.Skills(Can);
        var experience = row.FieldsOf(Experience);
        var reach = row.Kilometres(Reach);
        if (row.Failed)
            return;
        row.Participants.Add(new(row.Line, participant, contact, PutMode.Upsert, since is not null));
        if (skills != SkillSet.Empty)
            row.Resources.Add(new(row.Line, SkillOf(row, participant, skills, experience, reach)));
    }

    private static Contact ContactOf(ImportRow row)
    {
        var telephone = row.TelephoneOf(Phone);
        var mail = row.Mail(MailAddress);
        var usual = mail.Length > 0 ? ContactMethod.Mail : telephone.Length > 0 ? ContactMethod.Telephone : ContactMethod.Post;
        var method = row.One(Method, Words.ContactMethods, usual);
        if (method == ContactMethod.Mail && row.IsEmpty(MailAddress))
            row.Fail(MailAddress, ImportProblemCode.Missing);
        if (method is ContactMethod.Telephone or ContactMethod.Fax && row.IsEmpty(Phone))
            row.Fail(Phone, ImportProblemCode.Missing);
        return new(row.LineOfText(Name, 80, required: true), row.KanaOf(Kana), telephone, mail, method);
    }

    private static ParticipantId Id(ImportRow row, ParticipantKind kind, Contact contact)
    {
        var municipality = row.Options.Municipality;
        if (ImportKey.IsOwn<ParticipantId>(municipality, row.Value(Key), out var own) && own.IsPerson == (kind == ParticipantKind.Person))
            return own;
        var number = row.IsEmpty(Key)
            ? ImportKey.Number(municipality, "participant-content", kind.ToString(), contact.Name, contact.Kana, contact.Telephone, contact.Mail)
            : ImportKey.Number(municipality, "participant", row.Value(Key));
        return kind == ParticipantKind.Person ? ParticipantId.Person(municipality, number) : ParticipantId.Group(municipality, number);
    }

    private static Resource SkillOf(ImportRow row, Participant participant, SkillSet skills, FieldSet experience, double? reach)
    {
        var names = skills.Enumerate().Select(number => row.Options.Skills.Find(number)!.Japanese);
        return new()
        {
            Id = ResourceId.Of(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "participant-skills", participant.Id.Value)),
            Owner = participant.Id,
            Kind = ResourceKind.Skill,
            Title = row.Composed(Can, string.Join("、", names), 80),
            Skills = skills,
            Experience = experience,
            ReachKilometres = reach,
        };
    }

    private static IReadOnlyList<ParticipantId> MembersOf(ImportRow row, ParticipantKind kind)
    {
        var keys = JapaneseText.List(row.Raw(Members));
        if (keys.Length > 0 && kind != ParticipantKind.Council)
            row.Fail(Members, ImportProblemCode.NotAllowed, Words.ParticipantKinds.Allowed.Split('、')[(int)ParticipantKind.Council]);
        return [.. Limited(row, Members, keys, ParticipantRules.LargestMemberCount).Select(key => ImportKey.IsOwn<ParticipantId>(row.Options.Municipality, key, out var own) ? own : ImportKey.Participant(row.Options.Municipality, key).Group).Distinct()];
    }

    private static IReadOnlyList<T> Limited<T>(ImportRow row, ImportColumn column, IReadOnlyList<T> list, int most)
    {
        if (list.Count <= most)
            return list;
        row.Fail(column, ImportProblemCode.TooMany, most.ToString(CultureInfo.InvariantCulture));
        return [];
    }
}
