using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Town.Residents;
using Kyodo.Town.Sample;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests;

public sealed class SampleTownTests(SampleTownFixture fixture) : IClassFixture<SampleTownFixture>
{
    private readonly SampleTown _town = fixture.Town;

    [Fact]
    public void The_same_seed_and_day_give_the_same_bytes_and_another_seed_others()
    {
        var bytes = Fingerprint.Of(_town);
        Assert.Equal(bytes, Fingerprint.Of(SampleTown.Create(SampleTownFixture.Today)));
        Assert.NotEqual(bytes, Fingerprint.Of(SampleTown.Create(SampleTownFixture.Today, 1)));
    }

    [Fact]
    public void It_has_the_people_groups_needs_and_years_that_the_product_shows()
    {
        Assert.True(_town.People.Count >= 3_000);
        Assert.True(_town.Groups.Count >= 150);
        Assert.InRange(_town.Districts.Count, 8, 12);
        Assert.True(_town.OpenNeeds.Count >= 60);
        Assert.True(_town.Facilities.Count > _town.Districts.Count);
        Assert.InRange(_town.PastNeeds.Min(n => n.Received.ReceivedAt), At(SampleTownFixture.Today.AddDays(-730)), At(SampleTownFixture.Today.AddDays(-720)));
        Assert.InRange(_town.PastNeeds.Sum(n => n.Asks.Count), 5_000, 30_000);
    }

    [Theory]
    [InlineData(2026, 1, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 7, 18)]
    [InlineData(2026, 12, 31)]
    public void On_any_day_of_the_year_there_are_sixty_open_needs_that_lie_ahead(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        var settlement = Settlement.Create(Settings.City, 3, today, 400);
        var open = Catalogue.NeedCatalogue.Templates.Select((t, i) => settlement.NeedOf(t, (ulong)i + 1, today.AddDays(-4))).OfType<Needs.ReceivedNeed>().ToList();
        Assert.True(open.Count >= 60, $"{open.Count}");
        Assert.All(open, n => Assert.True(n.Need.Deadline > n.ReceivedAt));
    }

    [Fact]
    public void Everything_is_valid_by_the_rules()
    {
        var catalog = StandardSkills.Catalog;
        Assert.All(_town.People, p => Assert.Empty(ParticipantRules.Check(p.Participant)));
        Assert.All(_town.Groups, g => Assert.Empty(ParticipantRules.Check(g.Participant)));
        Assert.All(_town.People, p => Assert.Empty(ContactRules.Check(p.Contact)));
        Assert.All(_town.Groups, g => Assert.Empty(ContactRules.Check(g.Contact)));
        Assert.All(_town.Resources(), r => Assert.Empty(ResourceRules.Check(r, catalog)));
        Assert.All(_town.OpenNeeds, n => Assert.Empty(NeedRules.Check(n.Need, catalog)));
        Assert.All(_town.PastNeeds, n => Assert.Empty(NeedRules.Check(n.Need, catalog)));
    }

    [Fact]
    public void Every_id_is_used_once()
    {
        Assert.Distinct(_town.People.Select(p => p.Participant.Id).Concat(_town.Groups.Select(g => g.Participant.Id)));
        Assert.Distinct(_town.Resources().Select(r => r.Id));
        Assert.Distinct(_town.OpenNeeds.Concat(_town.PastNeeds.Select(n => n.Received)).Select(n => n.Need.Id));
        Assert.Distinct(_town.Groups.Select(g => g.Group.Name));
    }

    [Fact]
    public void Every_kind_of_group_and_resource_and_every_way_of_meeting_a_need_is_there()
    {
        foreach (var kind in Enum.GetValues<ParticipantKind>().Where(k => k != ParticipantKind.Person))
            Assert.Contains(_town.Groups, g => g.Participant.Kind == kind);
        foreach (var kind in Enum.GetValues<ResourceKind>())
        {
            Assert.Contains(_town.Resources(), r => r.Kind == kind);
            Assert.Contains(_town.OpenNeeds, n => n.Need.Kind == kind);
        }

        foreach (var presence in Enum.GetValues<Presence>())
            Assert.Contains(_town.OpenNeeds, n => n.Need.Presence == presence);
        foreach (var frequency in Enum.GetValues<Frequency>())
            Assert.True(_town.OpenNeeds.Count(n => n.Need.Frequency == frequency) >= 10);
        foreach (var rung in Enum.GetValues<Rung>())
            Assert.Contains(_town.OpenNeeds, n => n.FirstRung == rung);
        Assert.Contains(_town.OpenNeeds, n => n.Need.HomeVisit);
        Assert.Contains(_town.OpenNeeds, n => n.Need is { Kind: ResourceKind.Skill, SlotsMinimum: >= 8 } && (n.Need.Required & Credentials.Adult) == 0);
    }

    [Fact]
    public void A_trouble_is_private_and_a_persons_and_a_call_is_public_and_a_groups()
    {
        Assert.All(_town.OpenNeeds, n => Assert.Equal(n.Need.Requester.IsPerson, n.Need.Audience == Audience.Private));
        Assert.True(_town.OpenNeeds.Count(n => n.Need.Audience == Audience.Private) >= 20);
        Assert.True(_town.OpenNeeds.Count(n => n.Need.Audience == Audience.Public) >= 40);
    }

    [Fact]
    public void Public_texts_are_finished_and_name_nobody()
    {
        var texts = _town.OpenNeeds.SelectMany(n => (string[])[n.Need.Title, n.Need.Description])
            .Concat(_town.Resources().Select(r => r.Title)).Concat(_town.Groups.Select(g => g.Group.Introduction))
            .Concat(_town.Groups.SelectMany(g => g.Group.Listings).Select(l => l.Description)).ToList();
        Assert.All(texts, t => Assert.DoesNotContain('{', t));
        Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t)));
        var names = _town.People.Select(p => p.Contact.Name).Distinct().ToList();
        Assert.All(texts.Distinct(), t => Assert.DoesNotContain(names, n => t.Contains(n, StringComparison.Ordinal)));
        Assert.Distinct(_town.OpenNeeds.Select(n => n.Need.Title));
    }

    [Fact]
    public void Readings_are_in_katakana()
    {
        static bool IsKatakana(string text) => text.Length > 0 && text.All(c => c is (>= 'ァ' and <= 'ヺ') or 'ー' or '・' or ' ');
        Assert.All(_town.People, p => Assert.True(IsKatakana(p.Contact.Kana), p.Contact.Kana));
        Assert.All(_town.Groups, g => Assert.True(IsKatakana(g.Contact.Kana), g.Contact.Kana));
        Assert.All(_town.Facilities, f => Assert.True(IsKatakana(f.Kana), f.Kana));
        Assert.All(_town.Districts, d => Assert.True(IsKatakana(d.Kana) && d.Towns.All(t => IsKatakana(t.Kana))));
    }

    [Fact]
    public void No_contact_reaches_anybody()
    {
        var contacts = _town.People.Select(p => p.Contact).Concat(_town.Groups.Select(g => g.Contact)).ToList();
        Assert.All(contacts.Where(c => c.Mail.Length > 0), c => Assert.Matches(@"^[a-z0-9]+@example\.jp$", c.Mail));
        Assert.All(contacts.Where(c => c.Telephone.Length > 0), c => Assert.Matches(@"^(090-0\d{3}-\d{4}|0000-\d{2}-\d{4})$", c.Telephone));
        Assert.All(_town.Accounts, a => Assert.EndsWith("@example.jp", a.Mail, StringComparison.Ordinal));
        Assert.All(_town.People.Where(p => p.Contact.Method == ContactMethod.Mail), p => Assert.NotEmpty(p.Contact.Mail));
        Assert.All(_town.People.Where(p => p.Contact.Method is ContactMethod.Telephone or ContactMethod.Fax), p => Assert.NotEmpty(p.Contact.Telephone));
        Assert.Distinct(contacts.Where(c => c.Mail.Length > 0).Select(c => c.Mail));
    }

    [Fact]
    public void The_city_is_no_real_one()
    {
        // 総務省's codes begin with the prefecture, 01 to 47.
        Assert.True(MunicipalityCode.TryParse(InventedCity.Code.Value, out _));
        Assert.False(int.Parse(InventedCity.Code.Value.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 47);
        // East of every island of Honshu's coast at this latitude.
        Assert.All(_town.People.Where(p => p.Participant.Home is not null), p => Assert.True(p.Participant.Home!.Point!.Value.Longitude > 141.5));
    }

    [Fact]
    public void A_councils_members_are_groups_of_the_town()
    {
        var groups = _town.Groups.Select(g => g.Participant.Id).ToHashSet();
        var councils = _town.Groups.Where(g => g.Participant.Kind == ParticipantKind.Council).ToList();
        Assert.All(councils, c => Assert.True(c.Participant.Members.Count >= 3, c.Group.Name));
        Assert.All(councils.SelectMany(c => c.Participant.Members), m => Assert.Contains(m, groups));
        Assert.All(_town.Groups.Where(g => g.Participant.Kind != ParticipantKind.Council), g => Assert.Empty(g.Participant.Members));
    }

    [Fact]
    public void Open_needs_were_received_before_today_and_can_still_be_met()
    {
        Assert.All(_town.OpenNeeds, n =>
        {
            Assert.True(n.ReceivedAt < At(SampleTownFixture.Today));
            Assert.True(n.Need.Deadline > At(SampleTownFixture.Today), n.Need.Title);
            Assert.All(n.Need.Windows, w => Assert.True(w.Date > SampleTownFixture.Today));
        });
        Assert.True(_town.OpenNeeds.Zip(_town.OpenNeeds.Skip(1)).All(p => p.First.ReceivedAt <= p.Second.ReceivedAt));
    }

    [Fact]
    public void Nothing_happens_before_its_cause()
    {
        var registered = _town.People.Select(p => p.Participant).Concat(_town.Groups.Select(g => g.Participant)).ToDictionary(p => p.Id, p => p.RegisteredOn);
        foreach (var need in _town.PastNeeds)
        {
            Assert.Equal(need.Asks.Count(a => a.ActiveOn is not null) >= need.Need.SlotsMinimum, need.Filled);
            Assert.Distinct(need.Asks.Select(a => a.Participant));
            foreach (var ask in need.Asks)
            {
                Assert.True(ask.AskedAt > need.Received.ReceivedAt);
                Assert.True(registered[ask.Participant] < DateOnly.FromDateTime(ask.AskedAt.Date));
                Assert.True(ask.AskedAt is { Hour: >= 9 and < 17, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) });
                Assert.Equal(ask.Answer == Answer.Silent, ask.AnsweredAt is null);
                Assert.True(ask.AnsweredAt is null || ask.AnsweredAt > ask.AskedAt);
                Assert.True(ask.Reason is null || ask.Answer == Answer.Passed);
                Assert.Equal(ask.Answer != Answer.Agreed, ask.Conclusion == Conclusion.NotAgreed);
                var started = ask.Conclusion is Conclusion.Stopped or Conclusion.Completed;
                Assert.Equal(started, ask.ActiveOn is not null);
                Assert.Equal(started, ask.Hours > 0);
                Assert.True(ask.ActiveOn is null || ask.ActiveOn >= DateOnly.FromDateTime(ask.AnsweredAt!.Value.Date));
                Assert.True(ask.ActiveOn is null || ask.ActiveOn < SampleTownFixture.Today.AddDays(30));
                Assert.NotEqual(need.Need.Requester, ask.Participant);
            }
        }
    }

    [Fact]
    public void Minors_were_never_asked_into_a_home_or_where_grown_ups_are_required()
    {
        var minors = _town.People.Where(p => p.Age == AgeBand.Minor).ToDictionary(p => p.Participant.Id);
        Assert.True(minors.Count > 100);
        Assert.All(minors.Values, m => Assert.Equal(Credentials.None, m.Participant.Credentials & (Credentials.Adult | Credentials.DrivingLicence)));
        var asked = _town.PastNeeds.Where(n => n.Asks.Any(a => minors.ContainsKey(a.Participant))).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, n => Assert.False(n.Need.HomeVisit || (n.Need.Required & Credentials.Adult) != 0));
        Assert.All(_town.OpenNeeds.Where(n => n.Need.HomeVisit), n => Assert.NotEqual(Credentials.None, n.Need.Required & Credentials.Adult));
    }

    [Fact]
    public void No_ask_broke_a_weekly_cap()
    {
        var caps = _town.People.Select(p => p.Participant).Concat(_town.Groups.Select(g => g.Participant)).ToDictionary(p => p.Id, p => p.WeeklyAskCap);
        foreach (var person in _town.PastNeeds.SelectMany(n => n.Asks).GroupBy(a => a.Participant))
        {
            var days = person.Select(a => DateOnly.FromDateTime(a.AskedAt.Date)).Order().ToList();
            for (var i = 0; i < days.Count; i++)
                Assert.True(days.Count(d => d <= days[i] && d > days[i].AddDays(-Standing.WeekDays)) <= caps[person.Key]);
        }
    }

    [Fact]
    public void The_history_has_every_ending_and_the_uneven_load_of_asking_by_memory()
    {
        var asks = _town.PastNeeds.SelectMany(n => n.Asks).ToList();
        foreach (var conclusion in Enum.GetValues<Conclusion>())
            Assert.True(asks.Count(a => a.Conclusion == conclusion) > 50, $"{conclusion}");
        foreach (var reason in Enum.GetValues<PassReason>())
            Assert.Contains(asks, a => a.Reason == reason);
        Assert.Contains(asks, a => a.Answer == Answer.Passed && a.Reason is null);
        var loads = asks.Where(a => a.Participant.IsPerson).GroupBy(a => a.Participant).Select(g => g.Count()).OrderDescending().ToList();
        Assert.True(loads.Count < 0.7 * _town.People.Count, "Most of the register was never asked.");
        Assert.True(loads.Take(loads.Count / 10).Sum() > 0.25 * loads.Sum());
        Assert.InRange(asks.Count(a => a.Answer == Answer.Agreed) / (double)asks.Count, 0.25, 0.55);
    }

    [Fact]
    public void Standings_follow_from_the_history()
    {
        var asks = _town.PastNeeds.SelectMany(n => n.Asks).ToLookup(a => a.Participant);
        Assert.Equal(asks.Count, _town.Standings.Count);
        foreach (var (id, standing) in _town.Standings)
        {
            var recent = asks[id].Count(a => DateOnly.FromDateTime(a.AskedAt.Date) > SampleTownFixture.Today.AddDays(-Standing.RememberedDays));
            Assert.Equal(recent, standing.Asks.Count);
        }

        Assert.Contains(_town.Standings.Values, s => s.Reluctant != FieldSet.Empty);
    }

    [Fact]
    public void Sample_sign_ins_stand_for_people_and_groups_of_the_town()
    {
        var people = _town.People.Select(p => p.Participant.Id).ToHashSet();
        var groups = _town.Groups.Select(g => g.Participant.Id).ToHashSet();
        Assert.Distinct(_town.Accounts.Select(a => a.Mail));
        foreach (var role in Enum.GetValues<SampleRole>())
            Assert.Contains(_town.Accounts, a => a.Role == role);
        Assert.All(_town.Accounts, a =>
        {
            Assert.True(a.Person is null || people.Contains(a.Person.Value));
            Assert.True(a.Group is null || groups.Contains(a.Group.Value));
            Assert.Equal(a.Role == SampleRole.GroupManager || a.Role is SampleRole.Coordinator or SampleRole.Administrator, a.Group is not null);
            Assert.Equal(a.Role == SampleRole.Coordinator, a.Districts.Count > 0);
        });
        var asking = _town.Accounts.Single(a => a.Mail == "asking@example.jp");
        Assert.Contains(_town.OpenNeeds, n => n.Need.Requester == asking.Person);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(9));
}
