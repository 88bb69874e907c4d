using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;
using Kyodo.Town.Geography;
using Kyodo.Town.Groups;
using Kyodo.Town.Names;
using Kyodo.Town.Needs;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Sample;

/// <summary>
/// The invented city that the product shows on its first start: people, groups, buildings, open needs, two years of history and
/// sample sign-ins. The same seed and day give the same bytes.
/// </summary>
public sealed record SampleTown
{
    /// <summary>The seed of the town that everybody sees.</summary>
    public const ulong DefaultSeed = 48_201;

    /// <summary>Registered people.</summary>
    public const int PeopleCount = 3_200;

    /// <summary>Days of history before today; the last thirty are left to the open needs.</summary>
    public const int HistoryDays = 730;

    private const ulong OpenNeedNumbers = 1;

    /// <summary>The day on which the town is seen, local time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The school districts with their towns.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>The registered people, by number.</summary>
    public required IReadOnlyList<SamplePerson> People { get; init; }

    /// <summary>The registered groups, by number.</summary>
    public required IReadOnlyList<SampleGroup> Groups { get; init; }

    /// <summary>The city's buildings with rooms and equipment.</summary>
    public required IReadOnlyList<Facility> Facilities { get; init; }

    /// <summary>The open needs, oldest first.</summary>
    public required IReadOnlyList<ReceivedNeed> OpenNeeds { get; init; }

    /// <summary>The needs of the past two years, oldest first.</summary>
    public required IReadOnlyList<PastNeed> PastNeeds { get; init; }

    /// <summary>The running state of everybody who was ever asked, as it follows from the history.</summary>
    public required IReadOnlyDictionary<ParticipantId, Standing> Standings { get; init; }

    /// <summary>The sample sign-ins.</summary>
    public required IReadOnlyList<SampleAccount> Accounts { get; init; }

    /// <summary>Every resource of people, groups and buildings.</summary>
    public IEnumerable<Resource> Resources() =>
        [.. People.SelectMany(p => p.Resources), .. Groups.SelectMany(g => g.Group.Listings.Select(l => l.Resource)), .. Facilities.SelectMany(f => f.Listings.Select(l => l.Resource))];

    /// <summary>Makes the town.</summary>
    /// <param name="today">Today, local time.</param>
    /// <param name="seed">Any number; <see cref="DefaultSeed"/> for the town that everybody sees.</param>
    public static SampleTown Create(DateOnly today, ulong seed = DefaultSeed)
    {
        var settlement = Settlement.Create(Settings.City, seed, today, PeopleCount);
        var (past, left) = History.Play(settlement, HistoryDays, seed);
        var people = settlement.Residents.Select(r => new SamplePerson(
            left.Contains(r.Participant.Id) ? r.Participant with { Paused = true } : r.Participant, ContactDraw.Person(r, seed), r.Age, r.Resources)).ToArray();
        var groups = WithRepresentatives(settlement.Groups, people, seed).ToArray();
        var open = OpenNeedsOf(settlement, seed);
        return new()
        {
            Today = today,
            Districts = settlement.Setting.Districts,
            People = people,
            Groups = groups,
            Facilities = settlement.Facilities,
            OpenNeeds = open,
            PastNeeds = past,
            Standings = StandingsOf(past, today),
            Accounts = AccountsOf(people, groups, open, past),
        };
    }

    private static ReceivedNeed[] OpenNeedsOf(Settlement settlement, ulong seed)
    {
        var random = SeededRandom.Stream(seed, "sample/open");
        var needs = new List<ReceivedNeed>();
        var number = OpenNeedNumbers;
        foreach (var template in NeedCatalogue.Templates)
        {
            // Received within the last three working days, so that even the shortest notice still lies ahead.
            var received = settlement.Today.AddDays(-random.Whole(1, 3));
            while (received.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                received = received.AddDays(-1);
            if (settlement.NeedOf(template, number++, received) is { } need)
                needs.Add(need);
        }

        return [.. needs.OrderBy(n => n.ReceivedAt).ThenBy(n => n.Need.Id.Number)];
    }

    private static IEnumerable<SampleGroup> WithRepresentatives(IReadOnlyList<TownGroup> groups, SamplePerson[] people, ulong seed)
    {
        var grownUps = people.Where(p => p.Age != AgeBand.Minor && p.Participant.Home is not null).ToArray();
        var byTown = grownUps.ToLookup(p => p.Participant.Home!.Label);
        foreach (var group in groups)
        {
            var random = SeededRandom.Stream(seed, "sample/representatives", group.Participant.Id.Number);
            var near = group.Participant.Kind == ParticipantKind.NeighbourhoodAssociation ? byTown[group.Participant.Home!.Label].ToArray() : grownUps;
            var volunteers = group.Participant.Kind is ParticipantKind.NeighbourhoodAssociation or ParticipantKind.CivicGroup or ParticipantKind.Council;
            yield return new(group, ContactDraw.Group(group, seed), volunteers ? random.Pick(near.Length > 0 ? near : grownUps).Participant.Id : null);
        }
    }

    private static Dictionary<ParticipantId, Standing> StandingsOf(IReadOnlyList<PastNeed> past, DateOnly today)
    {
        var standings = new Dictionary<ParticipantId, Standing>();
        foreach (var (need, ask) in past.SelectMany(n => n.Asks.Select(a => (n.Need, a))).OrderBy(x => x.a.AskedAt).ThenBy(x => x.a.Participant.Value, StringComparer.Ordinal))
        {
            var on = DateOnly.FromDateTime(ask.AskedAt.Date);
            var standing = standings.GetValueOrDefault(ask.Participant, Standing.New).WithAsk(on);
            if (ask.Answer == Answer.Passed)
                standing = standing.WithPass(on, ask.Reason == PassReason.NotMyKind ? need.Field : null);
            standings[ask.Participant] = standing with { Asks = [.. standing.Asks.Where(a => a.On > today.AddDays(-Standing.RememberedDays))] };
        }

        return standings;
    }

    private static SampleAccount[] AccountsOf(SamplePerson[] people, SampleGroup[] groups, ReceivedNeed[] open, IReadOnlyList<PastNeed> past)
    {
        var completed = past.SelectMany(n => n.Asks).Where(a => a.Conclusion == Conclusion.Completed && a.Participant.IsPerson)
            .GroupBy(a => a.Participant).ToDictionary(g => g.Key, g => g.Count());
        var busiest = people.Where(p => p.Age != AgeBand.Minor && !p.Participant.Paused).MaxBy(p => completed.GetValueOrDefault(p.Participant.Id))!;
        var byId = people.ToDictionary(p => p.Participant.Id);
        var asking = byId[open.First(n => n.Need.Requester.IsPerson && n.Need.Requester != busiest.Participant.Id).Need.Requester];
        var newcomer = people.First(p => p.Participant.RegisteredOn >= people.Max(q => q.Participant.RegisteredOn) && p.Age != AgeBand.Minor && !p.Participant.Paused
            && p != busiest && p != asking);
        var asksOf = open.Where(n => !n.Need.Requester.IsPerson).ToLookup(n => n.Need.Requester);
        SampleGroup Busy(ParticipantKind kind) => groups.Where(g => g.Participant.Kind == kind).MaxBy(g => asksOf[g.Participant.Id].Count())!;
        SampleAccount Manager(string mail, SampleGroup group, string about)
        {
            var name = group.Representative is { } person ? byId[person].Contact.Name : group.Group.Name + " 担当";
            return new(mail, SampleRole.GroupManager, name, group.Representative, group.Participant.Id, [], about);
        }

        return
        [
            new("coordinator@example.jp", SampleRole.Coordinator, "結野 まどか", null, GroupNumbers.Centre, [.. CityMap.Districts.Select(d => d.Id)], "市民活動支援センターのコーディネーター。全地区を担当"),
            new("coordinator.south@example.jp", SampleRole.Coordinator, "川上 みなみ", null, GroupNumbers.Centre, [.. CityMap.Districts.Where(d => d.Number is 5 or 8 or 9).Select(d => d.Id)], "川辺・南が丘・稲穂地区を担当"),
            new("admin@example.jp", SampleRole.Administrator, "結野市 市民協働課", null, GroupNumbers.Coordination, [], "市民協働課の管理者。運用ルールと利用者を管理"),
            new("resident@example.jp", SampleRole.Resident, busiest.Contact.Name, busiest.Participant.Id, null, [], "いちばん多く活動してきた登録者"),
            new("newcomer@example.jp", SampleRole.Resident, newcomer.Contact.Name, newcomer.Participant.Id, null, [], "登録したばかりで、まだ声のかかっていない登録者"),
            new("asking@example.jp", SampleRole.Resident, asking.Contact.Name, asking.Participant.Id, null, [], "困りごとを相談している登録者"),
            Manager("group@example.jp", Busy(ParticipantKind.CivicGroup), "募集を出している市民活動団体"),
            Manager("neighbourhood@example.jp", Busy(ParticipantKind.NeighbourhoodAssociation), "募集を出している自治会"),
            Manager("school@example.jp", Busy(ParticipantKind.School), "見守りや授業の協力者を探している学校"),
            Manager("business@example.jp", Busy(ParticipantKind.Business), "場所や技術を提供する事業者"),
        ];
    }
}
