using System.Globalization;
using Kyodo.Embedded.Testing;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Kyodo.Grains.Tests.City;

/// <summary>An invented municipality of two districts on either stack: real storage, a clock that stands still, seeded ids.</summary>
internal sealed class TestCity : IAsyncDisposable
{
    public static readonly MunicipalityCode Code = new("12233");
    public static readonly DistrictId North = DistrictId.Of(Code, 1);
    public static readonly DistrictId South = DistrictId.Of(Code, 2);
    public static readonly Actor Coordinator = new(ActorRole.Coordinator, "desk-1");
    public static readonly WeeklyHours TuesdayMorning = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12);
    public static readonly Municipality MakeUp = new(
        Code,
        "架空市",
        "Kaku",
        "Asia/Tokyo",
        new GeoPoint(35.7, 140.3),
        [new District(North, "北", "North", new GeoPoint(35.71, 140.3)), new District(South, "南", "South", new GeoPoint(35.65, 140.3))],
        0);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly SeededIds _ids = new(1);
    private CityHost _host = null!;

    public ManualTimeProvider Clock { get; } = new();

    public RowsInMemory Rows { get; } = new();

    public Warnings Warnings { get; } = new();

    public IGrainFactory Grains => _host.Grains;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<TestCity> StartAsync()
    {
        var city = new TestCity();
        city._host = await CityHost.StartAsync(city.AddServices);
        var put = await city.Grains.Municipality(Code).Put(MakeUp);
        Assert.True(put.IsDone);
        return city;
    }

    public static ParticipantId PersonId(int number) => ParticipantId.Person(Code, (ulong)number);

    public static ResourceId SkillOf(ParticipantId owner) => ResourceId.Of(Code, owner.Number + (owner.IsPerson ? 0UL : 1_000_000));

    public static NeedId NeedIdOf(int number) => NeedId.Of(Code, (ulong)number);

    public static Actor Self(ParticipantId participant) => new(participant.IsPerson ? ActorRole.Resident : ActorRole.GroupManager, "account", participant);

    public Guid Command() => _ids.NextGuid();

    public IParticipantGrain Participant(ParticipantId id) => Grains.Participant(id);

    public INeedGrain Need(NeedId id) => Grains.Need(id);

    public static Participant Registration(ParticipantId id) => new()
    {
        Id = id,
        Kind = id.IsPerson ? ParticipantKind.Person : ParticipantKind.CivicGroup,
        Home = new Place(North, new GeoPoint(35.71 + (id.Number % 10 * 0.001), 140.3), "架空町"),
        FreeTime = WeeklyHours.All,
        Credentials = Credentials.Adult,
        RegisteredOn = new DateOnly(2025, 1, 1),
    };

    public static Contact ContactOf(ParticipantId id) =>
        new(string.Create(CultureInfo.InvariantCulture, $"架空 {(id.IsPerson ? "人" : "団体")}{id.Number}号"), "カクウ", string.Create(CultureInfo.InvariantCulture, $"0476-00-{id.Number:0000}"), string.Create(CultureInfo.InvariantCulture, $"kaku{id.Number}@example.jp"));

    public static Resource Skill(ParticipantId owner) => new()
    {
        Id = SkillOf(owner),
        Owner = owner,
        Kind = ResourceKind.Skill,
        Title = "付き添いができます",
        Skills = SkillSet.Of(1),
    };

    /// <summary>A need that people asks for on Tuesday mornings.</summary>
    public static Need Wish(NeedId id, ParticipantId requester) => new()
    {
        Id = id,
        Requester = requester,
        Title = "病院への付き添い",
        Kind = ResourceKind.Skill,
        Field = Field.Elderly,
        Skills = SkillSet.Of(1),
        Place = new Place(North, new GeoPoint(35.71, 140.3), "架空町"),
        Frequency = Frequency.Regular,
        Hours = TuesdayMorning,
        Audience = Audience.Public,
        Cautions = "ゆっくり歩きます",
    };

    public async Task<ParticipantId> Register(ParticipantId id, Func<Participant, Participant>? change = null, Func<Resource, Resource>? skill = null)
    {
        var registration = Registration(id);
        Done(await Participant(id).Put(new PutParticipant(Command(), Coordinator, change?.Invoke(registration) ?? registration, ContactOf(id), 0)));
        Done(await Participant(id).PutResource(new PutResource(Command(), Coordinator, skill?.Invoke(Skill(id)) ?? Skill(id))));
        return id;
    }

    public async Task<ParticipantId[]> Register(int first, int count)
    {
        var ids = Enumerable.Range(first, count).Select(PersonId).ToArray();
        foreach (var id in ids)
            await Register(id);
        return ids;
    }

    /// <summary>Posts a need, has it accepted at triage, and waits until everybody given is on its list.</summary>
    public async Task<NeedId> Open(int number, ParticipantId requester, Func<Need, Need>? change = null, params ParticipantId[] candidates)
    {
        var id = NeedIdOf(number);
        var need = Wish(id, requester);
        Done(await Need(id).Put(new PutNeed(Command(), Self(requester), change?.Invoke(need) ?? need, 0)));
        Done(await Need(id).Triage(new TriageNeed(Command(), Coordinator, TriageDecision.Accept, "", Rung.City)));
        await Until(async () => candidates.All((await View(id)).Suggestions.Select(s => s.Owner).Contains));
        return id;
    }

    /// <summary>Approves a candidate and waits until the ask is in their list.</summary>
    public async Task<OfferId> Ask(NeedId need, ParticipantId participant)
    {
        await Until(async () => (await View(need)).Suggestions.Any(s => s.Owner == participant));
        Done(await Need(need).Decide(new DecideSuggestion(Command(), Coordinator, SkillOf(participant), participant, SuggestionDecision.Approve, "")));
        await Until(async () => (await OfferOf(need, participant)).Stage == OfferStage.Asked);
        return (await OfferOf(need, participant)).Id;
    }

    public async Task<OfferId> Agree(NeedId need, ParticipantId participant)
    {
        var offer = await Ask(need, participant);
        Done(await Participant(participant).Accept(new AcceptOffer(Command(), Self(participant), offer)));
        return offer;
    }

    public async Task<OfferId> Consent(NeedId need, ParticipantId participant)
    {
        var offer = await Agree(need, participant);
        var requester = (await View(need)).Need.Requester;
        Done(await Participant(requester).Consent(new RequesterStep(Command(), Self(requester), need, offer)));
        return offer;
    }

    public async Task<OfferId> Confirm(NeedId need, ParticipantId participant)
    {
        var offer = await Consent(need, participant);
        Done(await Need(need).Confirm(new OfferStep(Command(), Coordinator, offer)));
        return offer;
    }

    public async Task<NeedView> View(NeedId need) => (await Need(need).Get())!;

    public async Task<ParticipantView> View(ParticipantId participant) => (await Participant(participant).Get())!;

    public async Task<Offer> OfferOf(NeedId need, ParticipantId participant) => (await View(need)).Offers.Last(o => o.Participant == participant);

    public async Task<DeskEar> Listen()
    {
        var ear = new DeskEar(Rows);
        _ears.Add(ear);
        await Grains.Desk(Code).Subscribe(Grains.CreateObjectReference<Desks.IDeskObserver>(ear));
        return ear;
    }

    /// <summary>Lets timers that are due run until something is so; looks again at each commit.</summary>
    public Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    /// <inheritdoc cref="Until(Func{bool})"/>
    public async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var next = _host.NextCommit;
            Clock.Advance(TimeSpan.Zero);
            if (await isSo())
                return;
            // What changes nothing durable (an observer's call) sends no pulse.
            await Task.WhenAny(next, Task.Delay(10, patience.Token));
            Assert.False(patience.IsCancellationRequested, $"It did not come about in time. {string.Join('\n', Warnings.Lines.TakeLast(20))}");
        }
    }

    /// <summary>Lets steps of time pass until something is so, with a pause after each in which what became due may finish: calls time out by this clock too.</summary>
    public async Task Until(TimeSpan step, Func<Task<bool>> isSo)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            Clock.Advance(step);
            for (var looks = 0; looks < 50; looks++)
            {
                if (await isSo())
                    return;
                await Task.WhenAny(_host.NextCommit, Task.Delay(20));
                Clock.Advance(TimeSpan.Zero);
            }
        }

        Assert.Fail($"It did not come about in time. {string.Join('\n', Warnings.Lines.TakeLast(20))}");
    }

    /// <summary>Stops the city, lets time pass, and starts it again: nothing happens in between, as over a holiday.</summary>
    public async Task LaterAsync(TimeSpan time)
    {
        await _host.StopAsync();
        Clock.Advance(time);
        await _host.OpenAsync();
    }

    public async Task KillAsync()
    {
        await _host.KillAsync();
        await _host.OpenAsync();
    }

    /// <summary>Everything stored: its state's name, or <c>journal</c>, and its bytes.</summary>
    public Task<List<(string Name, byte[] Body)>> StoredAsync() => _host.StoredAsync();

    /// <inheritdoc cref="CityHost.RewriteAsync"/>
    public Task RewriteAsync(string name, string key, Func<byte[], byte[]> change) => _host.RewriteAsync(name, key, change);

    public Task<bool> AnyReminderAsync() => _host.AnyReminderAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static Answer Done(Answer answer)
    {
        Assert.True(answer.IsDone, $"{answer.Code}: {string.Join(", ", answer.Problems.Select(p => $"{p.Field} {p.Code}"))}");
        return answer;
    }

    // The runtime holds observers weakly.
    private readonly List<DeskEar> _ears = [];

    private void AddServices(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IIdSource>(_ids)
        .AddSingleton<IReadModelWriter>(Rows)
        .AddSingleton(Trainers.Usual)
        .AddLogging(logging => logging.AddProvider(Warnings));
}
