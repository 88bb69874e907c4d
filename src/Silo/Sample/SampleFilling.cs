using System.Security.Cryptography;
using System.Text;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town;
using Kyodo.Town.Needs;
using Kyodo.Town.Sample;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Kyodo.Silo.Sample;

/// <summary>
/// Brings the invented town into the grains by the same commands people use. Command ids follow from what they are about, so that an
/// interrupted filling is simply run again.
/// </summary>
public sealed partial class SampleFilling(IGrainFactory grains, TimeProvider time, ILogger<SampleFilling> logger)
{
    private const int AtOnce = 256;

    // The newest needs stay untriaged, so that a first look at the desk finds something to do.
    private const int LeftForTriage = 6;
    private const int FirstAsks = 3;

    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>Fills.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var town = SampleTown.Create(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), s_zone).Date));
        await grains.Municipality(InventedCity.Code).Put(new(
            InventedCity.Code, InventedCity.Name, InventedCity.EnglishName, s_zone.Id, InventedCity.Centre,
            [.. town.Districts.Select(d => new District(d.Id, d.Name, d.EnglishName, InventedCity.At(d.Towns[0].East, d.Towns[0].North)))], 0));

        var owners = town.People.Select(p => (p.Participant, p.Contact))
            .Concat(town.Groups.Select(g => (g.Participant, g.Contact)));
        await Each(owners, owner => Register(owner.Participant, owner.Contact), cancellation);
        await Each(town.Resources().GroupBy(r => r.Owner), List, cancellation);
        await Each(town.OpenNeeds, Post, cancellation);
        await Each(town.OpenNeeds.SkipLast(LeftForTriage), Triage, cancellation);
        await Each(PastOutcomes.Of(town).GroupBy(o => OutcomeDay.Of(o.AskedAt)).ToList(), day => grains.OutcomeBook(InventedCity.Code, day.Key).Record([.. day]), cancellation);
        foreach (var account in town.Accounts)
        {
            if (account.Person is { } person)
                await AskFirst(town, person);
        }

        LogFilled(logger, town.People.Count, town.Groups.Count, town.OpenNeeds.Count, time.GetElapsedTime(started).TotalSeconds);
    }

    private static Task Each<T>(IEnumerable<T> items, Func<T, Task> act, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, _) => await act(item));

    private async Task Register(Participant participant, Contact contact) =>
        Check(await grains.Participant(participant.Id).Put(new(Command("register", participant.Id.Value), Actor.System, participant, contact, 0)), participant.Id.Value);

    private async Task List(IGrouping<ParticipantId, Resource> resources)
    {
        var owner = grains.Participant(resources.Key);
        foreach (var resource in resources)
            Check(await owner.PutResource(new(Command("list", resource.Id.Value), Actor.System, resource)), resource.Id.Value);
    }

    private async Task Post(ReceivedNeed received) =>
        Check(await grains.Need(received.Need.Id).Put(new(Command("post", received.Need.Id.Value), Actor.System, received.Need, 0)), received.Need.Id.Value);

    private async Task Triage(ReceivedNeed received) =>
        Check(
            await grains.Need(received.Need.Id).Triage(new(Command("triage", received.Need.Id.Value), Actor.System, TriageDecision.Accept, "", received.FirstRung)),
            received.Need.Id.Value);

    // Whoever signs in with a sample account finds something waiting: the open needs that suit them best are put to them.
    private async Task AskFirst(SampleTown town, ParticipantId person)
    {
        var plane = new Plane(InventedCity.Centre);
        var owner = town.People.First(p => p.Participant.Id == person);
        var standing = town.Standings.GetValueOrDefault(person, Standing.New);
        var pairs = from received in town.OpenNeeds.SkipLast(LeftForTriage)
                    let need = new CompiledNeed(received.Need, ExpertModel.Model, plane)
                    from resource in owner.Resources
                    let entry = EntryOf.Resource(owner.Participant, resource, standing, plane, town.Today)
                    where received.Need.Requester != person && need.IsEligible(entry)
                    orderby need.Score(entry) descending, received.Need.Id.Number
                    select (received.Need.Id, Resource: resource.Id);
        foreach (var (need, resource) in pairs.DistinctBy(p => p.Id).Take(FirstAsks))
        {
            // An answer that says no (a cap, somebody else's turn) is an answer; the sample then has one ask fewer.
            await grains.Need(need).Decide(new(
                Command("ask", need.Value + person.Value), Actor.System, resource, person, SuggestionDecision.Propose, "見本の打診"));
        }
    }

    private static Guid Command(string what, string about) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"sample {what} {about}")).AsSpan(0, 16));

    private static void Check(Answer answer, string about)
    {
        if (!answer.IsDone)
            throw new InvalidOperationException($"The sample's {about} was answered {answer.Code}: {string.Join("; ", answer.Problems.Select(p => $"{p.Field} {p.Code}"))}");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The sample town is made: {People} people, {Groups} groups, {Needs} needs in {Seconds:F1} s.")]
    private static partial void LogFilled(ILogger logger, int people, int groups, int needs, double seconds);
}
