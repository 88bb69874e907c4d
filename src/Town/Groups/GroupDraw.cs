using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;
using Kyodo.Town.Geography;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Groups;

/// <summary>Draws the groups of a setting: every kind, councils with the groups that are their members.</summary>
public static class GroupDraw
{
    private static readonly WeeklyHours OfficeHours = Week(9, 17, weekends: false);
    private static readonly WeeklyHours OpenHours = Week(9, 21, weekends: true);

    private static readonly (string Name, string Kana, Field Field, string Introduction)[] CityCouncils =
    [
        ("結野市自治会連絡協議会", "ユイノシジチカイレンラクキョウギカイ", Field.Community, "市内四十の自治会が集まり、役員の負担や防災のことを話し合っています。"),
        ("結野市ボランティア連絡協議会", "ユイノシボランティアレンラクキョウギカイ", Field.Welfare, "福祉の分野で活動する団体がつながり、合同の研修と交流会を開いています。"),
        ("結野市子育て支援ネットワーク協議会", "ユイノシコソダテシエンネットワークキョウギカイ", Field.ChildRearing, "子育てに関わる団体と学校が、月に一度顔を合わせています。"),
    ];

    /// <summary>Draws the groups; a group outside the setting's districts is left out.</summary>
    /// <param name="setting">What kind of town.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="today">The day on which the town is seen.</param>
    public static IReadOnlyList<TownGroup> Draw(Setting setting, ulong seed, DateOnly today)
    {
        var groups = new List<TownGroup>();
        groups.AddRange(Neighbourhoods(setting, seed, today));
        groups.AddRange(Civic(setting, seed, today));
        groups.AddRange(Businesses(setting, seed, today));
        groups.AddRange(Schools(setting, seed, today));
        groups.AddRange(Departments(seed, today));
        groups.AddRange(Councils(setting, groups, today));
        return [.. groups.OrderBy(g => g.Participant.Id.Number)];
    }

    private static IEnumerable<TownGroup> Neighbourhoods(Setting setting, ulong seed, DateOnly today)
    {
        var number = GroupNumbers.Neighbourhoods - 1;
        foreach (var district in CityMap.Districts)
        {
            foreach (var town in district.Towns)
            {
                number++;
                if (!setting.Districts.Contains(district))
                    continue;
                var random = SeededRandom.Stream(seed, "groups", number);
                var (introduction, offer, skills) = NeighbourhoodTexts.All[random.Below(NeighbourhoodTexts.All.Length)];
                var households = (40 + (int)(150 * town.Weight) + random.Below(60)).ToString(CultureInfo.InvariantCulture);
                var kind = offer.StartsWith("集会所", StringComparison.Ordinal) ? ResourceKind.Room
                    : offer.StartsWith("掲示板", StringComparison.Ordinal) ? ResourceKind.Information : ResourceKind.Equipment;
                var name = town.Name + (random.Chance(0.7) ? "自治会" : "町内会");
                yield return Group(
                    number, ParticipantKind.NeighbourhoodAssociation, name, town.Kana + (name.EndsWith("自治会", StringComparison.Ordinal) ? "ジチカイ" : "チョウナイカイ"),
                    Field.Community, introduction.Replace("{町}", town.Name, StringComparison.Ordinal).Replace("{戸}", households, StringComparison.Ordinal),
                    Spot(setting, district, town, random), Week(9, 12, weekends: true).Union(Week(18, 21, weekends: false)), random, today,
                    [
                        (kind, town.Name + "の" + offer, skills, "会の行事と重ならないときにお使いいただけます。二週間前までにご相談ください。", kind == ResourceKind.Room ? OpenHours : null),
                        (ResourceKind.Skill, "行事の設営と清掃に人を出せます", ["会場設営", "清掃活動"], "役員と班長を中心に、十人ほどで参加します。", null),
                    ]);
            }
        }
    }

    private static IEnumerable<TownGroup> Civic(Setting setting, ulong seed, DateOnly today)
    {
        for (var i = 0; i < CivicGroups.All.Length; i++)
        {
            var number = GroupNumbers.Civic + (ulong)i;
            var random = SeededRandom.Stream(seed, "groups", number);
            var group = CivicGroups.All[i];
            var district = random.Pick(setting.Districts);
            var town = random.Pick(district.Towns);
            List<(ResourceKind, string, string[], string, WeeklyHours?)> offers =
                [(ResourceKind.Skill, group.Offer, group.Skills, group.Introduction, null)];
            if (random.Chance(0.35))
                offers.Add((ResourceKind.Partnership, "一緒に企画してくださる団体を歓迎します", group.Skills, "共催、会場の相互利用、会員どうしの交流など、まずはお話ししましょう。", null));
            if (random.Chance(0.2))
                offers.Add((ResourceKind.Course, "体験会：" + group.Offer, group.Skills, "はじめての方のための会です。見学だけでもかまいません。", null));
            yield return Group(number, ParticipantKind.CivicGroup, group.Name, group.Kana, group.Field, group.Introduction,
                Spot(setting, district, town, random), FreeTime.Draw(random).Union(FreeTime.Draw(random)), random, today, offers);
        }
    }

    private static IEnumerable<TownGroup> Businesses(Setting setting, ulong seed, DateOnly today)
    {
        for (var i = 0; i < NamedPlaces.Businesses.Length; i++)
        {
            var number = GroupNumbers.Businesses + (ulong)i;
            var random = SeededRandom.Stream(seed, "groups", number);
            var b = NamedPlaces.Businesses[i];
            var district = random.Pick(setting.Districts);
            yield return Group(number, ParticipantKind.Business, b.Name, b.Kana, b.Field, b.Introduction,
                Spot(setting, district, district.Towns[random.Below(2)], random), OfficeHours, random, today, [(b.Kind, b.Offer, b.Skills, b.Introduction, null)]);
        }
    }

    private static IEnumerable<TownGroup> Schools(Setting setting, ulong seed, DateOnly today)
    {
        foreach (var district in setting.Districts)
        {
            var number = GroupNumbers.Schools + district.Number - 1UL;
            var random = SeededRandom.Stream(seed, "groups", number);
            yield return Group(
                number, ParticipantKind.School, $"結野市立{district.School}", "ユイノシリツ" + district.Kana + "ショウガッコウ", Field.Education,
                $"{district.Name}地区の学校です。地域の方と一緒に、田んぼや川、まち歩きの学びを続けています。", Spot(setting, district, district.Towns[0], random),
                OfficeHours, random, today,
                [
                    (ResourceKind.Room, $"{district.School}体育館（夜間・休日）", ["体育館", "屋外広場"], "授業のない夜間と休日に、登録団体へ開放しています。", Week(18, 21, weekends: false).Union(WeekendHours(9, 17))),
                    (ResourceKind.Skill, "児童の合唱と学習発表", ["合唱・歌"], "地域の催しに、学級ごとに参加します。引率は教員が行います。", Week(10, 15, weekends: false)),
                ]);
        }

        for (var i = 0; i < NamedPlaces.Schools.Length; i++)
        {
            var number = GroupNumbers.Schools + 20 + (ulong)i;
            var random = SeededRandom.Stream(seed, "groups", number);
            var s = NamedPlaces.Schools[i];
            var district = random.Pick(setting.Districts);
            yield return Group(number, ParticipantKind.School, s.Name, s.Kana, s.Field, s.Introduction, Spot(setting, district, district.Towns[1], random),
                OfficeHours.Union(WeekendHours(9, 16)), random, today, [(s.Kind, s.Offer, s.Skills, s.Introduction, null)]);
        }
    }

    private static IEnumerable<TownGroup> Departments(ulong seed, DateOnly today)
    {
        var hall = new Place(CityMap.Districts[0].Id, InventedCity.At(-120, 90), "本町（市役所）");
        for (var i = 0; i < NamedPlaces.Departments.Length; i++)
        {
            var number = GroupNumbers.Departments + (ulong)i;
            var random = SeededRandom.Stream(seed, "groups", number);
            var d = NamedPlaces.Departments[i];
            List<(ResourceKind, string, string[], string, WeeklyHours?)> offers = [(d.Kind, d.Offer, [], d.Introduction, null)];
            offers.AddRange(Programmes.Of(d.Name));
            yield return Group(number, ParticipantKind.CityDepartment, d.Name, d.Kana, d.Field, d.Introduction, hall, OfficeHours, random, today, offers);
        }
    }

    private static IEnumerable<TownGroup> Councils(Setting setting, List<TownGroup> groups, DateOnly today)
    {
        foreach (var district in setting.Districts)
        {
            var members = groups.Where(g => g.Participant.Home?.District == district.Id
                && g.Participant.Kind is ParticipantKind.NeighbourhoodAssociation or ParticipantKind.CivicGroup or ParticipantKind.School).ToList();
            yield return Council(
                GroupNumbers.Councils + district.Number - 1UL, $"{district.Name}地区まちづくり協議会", district.Kana + "チクマチヅクリキョウギカイ", Field.Community,
                $"{district.Name}地区の自治会、学校、市民団体が加わり、防災、福祉、交流の三つの部会で活動しています。", members, groups, today);
        }

        for (var i = 0; i < CityCouncils.Length; i++)
        {
            var (name, kana, field, introduction) = CityCouncils[i];
            var members = groups.Where(g => i switch
            {
                0 => g.Participant.Kind == ParticipantKind.NeighbourhoodAssociation,
                1 => g.Participant.Kind == ParticipantKind.CivicGroup && g.Field is Field.Welfare or Field.Elderly or Field.Disability or Field.Health,
                _ => g.Field is Field.ChildRearing or Field.Education && g.Participant.Kind is ParticipantKind.CivicGroup or ParticipantKind.School,
            }).ToList();
            yield return Council(GroupNumbers.Councils + 20 + (ulong)i, name, kana, field, introduction, members, groups, today);
        }
    }

    private static TownGroup Council(
        ulong number, string name, string kana, Field field, string introduction, List<TownGroup> members, List<TownGroup> groups, DateOnly today)
    {
        var seat = members.Count > 0 ? members[0].Participant.Home : groups.First(g => g.Participant.Id == GroupNumbers.Centre).Participant.Home;
        var group = Group(
            number, ParticipantKind.Council, name, kana, field, introduction, seat, Week(18, 21, weekends: true),
            SeededRandom.Stream(0, "groups/councils", number), today,
            [
                (ResourceKind.Partnership, "地区の行事の共催と呼びかけ", ["イベント運営", "会場設営"], "構成団体を通じて、催しの案内や人の手配をお手伝いします。", null),
                (ResourceKind.EventPlace, "地区文化祭の発表と出店の枠", [], "秋の地区文化祭で、活動の発表や手作り品の出店ができます。", null),
            ]);
        return group with { Participant = group.Participant with { Members = [.. members.Select(m => m.Participant.Id)] } };
    }

    private static TownGroup Group(
        ulong number, ParticipantKind kind, string name, string kana, Field field, string introduction, Place? seat, WeeklyHours hours, SeededRandom random,
        DateOnly today, IReadOnlyList<(ResourceKind Kind, string Title, string[] Skills, string Description, WeeklyHours? Hours)> offers)
    {
        var id = GroupNumbers.Id(number);
        var participant = new Participant
        {
            Id = id,
            Kind = kind,
            Home = seat,
            Interests = FieldSet.Of(field),
            Credentials = Credentials.IdentityChecked | Credentials.Insured | (kind == ParticipantKind.School ? Credentials.None : Credentials.Adult),
            FreeTime = hours,
            WeeklyAskCap = random.Whole(2, 6),
            RegisteredOn = today.AddDays(kind is ParticipantKind.CivicGroup or ParticipantKind.Business && random.Chance(0.08) ? -random.Below(90) : -120 - random.Below(4_000)),
        };
        return new(participant, name, kana, field, introduction, [.. offers.Select((o, i) => new Listing(new()
        {
            Id = GroupNumbers.Resource(number, i),
            Owner = id,
            Kind = o.Kind,
            Title = o.Title,
            Skills = NeedCatalogue.SkillsOf(o.Skills),
            Experience = FieldSet.Of(field),
            Hours = o.Hours ?? (o.Kind is ResourceKind.Course or ResourceKind.EventPlace or ResourceKind.Partnership ? hours.Union(WeekendHours(9, 17)) : null),
            Presences = o.Kind switch
            {
                ResourceKind.Equipment => Presences.GoodsOnly,
                ResourceKind.Funding => Presences.GoodsOnly | Presences.Online,
                ResourceKind.Information => Presences.Online | Presences.GoodsOnly,
                ResourceKind.Advice => Presences.OnSite | Presences.Online,
                _ => Presences.OnSite,
            },
        }, o.Description))]);
    }

    private static Place Spot(Setting setting, District district, TownArea town, SeededRandom random) => ResidentDraw.PlaceOf(setting, district, town, random);

    internal static WeeklyHours Week(int from, int to, bool weekends)
    {
        var hours = weekends ? WeekendHours(from, to) : WeeklyHours.None;
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
            hours = hours.Union(WeeklyHours.Of(day, from, to));
        return hours;
    }

    private static WeeklyHours WeekendHours(int from, int to) =>
        WeeklyHours.Of(DayOfWeek.Saturday, from, to).Union(WeeklyHours.Of(DayOfWeek.Sunday, from, to));
}
