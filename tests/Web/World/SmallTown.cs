using System.Collections.Immutable;
using System.Text.Json;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.World;

/// <summary>Five invented participants, and one of each thing that an address can name.</summary>
public sealed class SmallTown
{
    public static readonly MunicipalityCode Code = new("48999");

    private static readonly Actor Desk = new(ActorRole.Coordinator, "setup");

    private readonly KyodoWeb _web;

    private SmallTown(KyodoWeb web) => _web = web;

    /// <summary>Asks for help, has an account.</summary>
    public ParticipantId Resident { get; } = ParticipantId.Person(Code, 1);

    /// <summary>Can help, has an account.</summary>
    public ParticipantId OtherResident { get; } = ParticipantId.Person(Code, 2);

    /// <summary>A group with an account.</summary>
    public ParticipantId Group { get; } = ParticipantId.Group(Code, 3);

    /// <summary>What <see cref="OtherResident"/> can give.</summary>
    public ResourceId Resource { get; } = ResourceId.Of(Code, 21);

    /// <summary>What <see cref="Resident"/> can give.</summary>
    public ResourceId ResidentsResource { get; } = ResourceId.Of(Code, 11);

    /// <summary>A 困りごと of <see cref="Resident"/>: accepted, and <see cref="OtherResident"/> agreed.</summary>
    public NeedId PrivateNeed { get; } = NeedId.Of(Code, 101);

    /// <summary>A 募集 of <see cref="Group"/>, open.</summary>
    public NeedId PublicNeed { get; } = NeedId.Of(Code, 102);

    /// <summary>The names that must never be logged.</summary>
    public static ImmutableArray<string> Secrets { get; } = ["試験 花子", "シケン ハナコ", "試験 次郎", "シケン ジロウ", "0470000001", "0470-00-0002", "結野の試験団体の担当", "配慮事項の秘密"];

    public static string MailOf(Caller caller) => caller.ToString().ToLowerInvariant() + "@kyodo.invalid";

    public static string WriteMunicipality(string folder)
    {
        var path = Path.Combine(folder, "test-city.json");
        File.WriteAllText(path, $$"""
            {
              "code": "{{Code.Value}}", "name": "試験市", "nameEnglish": "Test City", "timeZone": "Asia/Tokyo",
              "centre": { "latitude": 35.6, "longitude": 142.0 },
              "districts": [
                { "id": "{{Code.Value}}/d-1", "name": "東", "nameEnglish": "East", "centre": { "latitude": 35.6, "longitude": 142.01 } },
                { "id": "{{Code.Value}}/d-2", "name": "西", "nameEnglish": "West", "centre": { "latitude": 35.6, "longitude": 141.99 } }
              ],
              "version": 0
            }
            """);
        return path;
    }

    public static async Task<SmallTown> Make(KyodoWeb web)
    {
        var town = new SmallTown(web);
        await town.RegisterParticipants();
        await town.MakeAccounts();
        await town.PostNeeds();
        return town;
    }

    /// <summary>The offer of <see cref="OtherResident"/> on <see cref="PrivateNeed"/>: the requester consented.</summary>
    public OfferId OfferOfPrivateNeed { get; private set; }

    /// <summary>The application of <see cref="Resident"/> to <see cref="PublicNeed"/>: settled.</summary>
    public OfferId OfferOfResident { get; private set; }

    /// <summary>The activity of <see cref="Resident"/> for <see cref="Group"/>.</summary>
    public CollaborationId Collaboration { get; private set; }

    /// <summary>An account that tests may lock and unlock.</summary>
    public string SpareAccount { get; private set; } = "";

    /// <summary>All that is recorded, as text: equal texts mean that nothing changed.</summary>
    public async Task<string> Snapshot()
    {
        var parts = new List<object?>();
        foreach (var participant in new[] { Resident, OtherResident, Group })
            parts.Add(await Grains.Participant(participant).Get());
        foreach (var need in new[] { PrivateNeed, PublicNeed })
            parts.Add(await Grains.Need(need).Get());
        await using var scope = _web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        parts.AddRange(accounts.Users.Where(a => a.Id != SpareAccount).OrderBy(a => a.Id).AsEnumerable().Select(a => AccountSummary.Of(a, default)));
        return JsonSerializer.Serialize(parts);
    }

    public IGrainFactory Grains => _web.Services.GetRequiredService<IGrainFactory>();

    private static Participant Person(ParticipantId id, params ReadOnlySpan<Field> interests) => new()
    {
        Id = id,
        Kind = id.IsPerson ? ParticipantKind.Person : ParticipantKind.CivicGroup,
        Home = new(DistrictId.Of(Code, 1), new(35.601, 142.011), "東町"),
        Interests = FieldSet.Of(interests),
        FreeTime = WeeklyHours.All,
        Frequencies = Frequencies.Once | Frequencies.Regular,
        WeeklyAskCap = 20,
        RegisteredOn = new(2026, 4, 1),
        Credentials = Credentials.Adult,
    };

    private async Task RegisterParticipants()
    {
        await Register(Person(Resident, Field.Welfare), new("試験 花子", "シケン ハナコ", "0470000001"));
        await Register(Person(OtherResident, Field.Welfare), new("試験 次郎", "シケン ジロウ", "0470-00-0002"));
        await Register(Person(Group, Field.Environment), new("結野の試験団体の担当", ""));
        await Give(new() { Id = Resource, Owner = OtherResident, Kind = ResourceKind.Skill, Title = "通院の付き添い", Skills = SkillSet.Of(0) });
        await Give(new() { Id = ResidentsResource, Owner = Resident, Kind = ResourceKind.Skill, Title = "話し相手", Skills = SkillSet.Of(2) });
    }

    private async Task Register(Participant participant, Contact contact) =>
        Done(await Grains.Participant(participant.Id).Put(new(Guid.NewGuid(), Desk, participant, contact, 0)));

    private async Task Give(Resource resource) =>
        Done(await Grains.Participant(resource.Owner).PutResource(new(Guid.NewGuid(), Desk, resource)));

    private async Task MakeAccounts()
    {
        await using var scope = _web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await Account(accounts, Caller.Resident, ActorRole.Resident, Resident);
        await Account(accounts, Caller.OtherResident, ActorRole.Resident, OtherResident);
        await Account(accounts, Caller.GroupManager, ActorRole.GroupManager, Group);
        await Account(accounts, Caller.Coordinator, ActorRole.Coordinator, null);
        await Account(accounts, Caller.Administrator, ActorRole.Administrator, null);
        var spare = new Account { UserName = "spare@kyodo.invalid", Email = "spare@kyodo.invalid", Role = ActorRole.Coordinator, Municipality = Code.Value };
        Assert.True((await accounts.CreateAsync(spare, KyodoWeb.Password)).Succeeded);
        SpareAccount = spare.Id;
    }

    private static async Task Account(UserManager<Account> accounts, Caller caller, ActorRole role, ParticipantId? participant)
    {
        var account = new Account { UserName = MailOf(caller), Email = MailOf(caller), Role = role, Municipality = Code.Value };
        if (participant is { } id)
            account.ActFor(id);
        Assert.True((await accounts.CreateAsync(account, KyodoWeb.Password)).Succeeded);
    }

    private async Task PostNeeds()
    {
        var place = new Place(DistrictId.Of(Code, 1), new(35.602, 142.012), "東町");
        await Post(new()
        {
            Id = PrivateNeed,
            Requester = Resident,
            Title = "病院への付き添い",
            Kind = ResourceKind.Skill,
            Field = Field.Welfare,
            Skills = SkillSet.Of(0),
            Place = place,
            Frequency = Frequency.Regular,
            Cautions = "配慮事項の秘密",
            SlotsMaximum = 2,
        });
        await Post(new()
        {
            Id = PublicNeed,
            Requester = Group,
            Title = "海岸の清掃",
            Kind = ResourceKind.Skill,
            Field = Field.Environment,
            Audience = Audience.Public,
            Place = place,
            Frequency = Frequency.Regular,
            SlotsMaximum = 10,
        });
        await AskOtherResident();
        await SettleResident();
    }

    private async Task AskOtherResident()
    {
        Done(await Grains.Need(PrivateNeed).Decide(new(Guid.NewGuid(), Desk, Resource, OtherResident, SuggestionDecision.Propose, "知人の紹介")));
        var offer = await Eventually.Get(async () => (await Grains.Participant(OtherResident).Get())!.Offers.FirstOrDefault(o => o.Need == PrivateNeed && o.Stage == OfferStage.Asked));
        OfferOfPrivateNeed = offer.Id;
        Done(await Grains.Participant(OtherResident).Accept(new(Guid.NewGuid(), Desk with { For = OtherResident }, offer.Id)));
        Done(await Grains.Participant(Resident).Consent(new(Guid.NewGuid(), Desk with { For = Resident }, PrivateNeed, offer.Id)));
    }

    private async Task SettleResident()
    {
        Done(await Grains.Participant(Resident).Apply(new(Guid.NewGuid(), Desk with { For = Resident }, PublicNeed, ResidentsResource, "よろしくお願いします")));
        OfferOfResident = (await Grains.Need(PublicNeed).Get())!.Offers.Single().Id;
        Done(await Grains.Need(PublicNeed).TakeApplication(new(Guid.NewGuid(), Desk, OfferOfResident)));
        Done(await Grains.Participant(Group).Consent(new(Guid.NewGuid(), Desk with { For = Group }, PublicNeed, OfferOfResident)));
        Done(await Grains.Need(PublicNeed).Confirm(new(Guid.NewGuid(), Desk, OfferOfResident)));
        var settled = await Eventually.Get(async () => (await Grains.Participant(Resident).Get())!.Offers.FirstOrDefault(o => o.Id == OfferOfResident && o.Collaboration is not null));
        Collaboration = settled.Collaboration!.Value;
        await Eventually.Get(async () => (await Grains.Participant(OtherResident).Get())!.Offers.FirstOrDefault(o => o.Stage == OfferStage.Consented));
    }

    private async Task Post(Need need)
    {
        Done(await Grains.Need(need.Id).Put(new(Guid.NewGuid(), Desk with { For = need.Requester }, need, 0)));
        Done(await Grains.Need(need.Id).Triage(new(Guid.NewGuid(), Desk, TriageDecision.Accept, "", Rung.Neighbours)));
    }

    private static void Done(Answer answer) => Assert.True(answer.IsDone, answer.ToString() + string.Join("; ", answer.Problems));
}
