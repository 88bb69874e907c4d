using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>What is the same for every policy: the people, what they have, the needs that arrive, and the world that answers.</summary>
/// <remarks>Safe to use from several runs at once.</remarks>
public sealed class Scene
{
    private static readonly ScoreModel Flat = new()
    {
        Version = "flat",
        Intercept = 0,
        Shapes = [.. Enum.GetValues<Feature>().Select(f => new Shape(f, new int[Features.Bins(f)]))],
    };

    private Scene(Setting setting, ulong seed, DateOnly firstDay, int days, int? people)
    {
        (Setting, Seed, Days, Clock) = (setting, seed, days, new(firstDay));
        Settlement = Settlement.Create(setting, seed, firstDay, people, days);
        var rows = new List<Row>();
        var members = new List<(Participant Owner, int RegisteredOn, int MovesOn)>();
        var places = new Dictionary<ParticipantId, int>();
        foreach (var (owner, resource) in Settlement.Resources().Concat(Settlement.Later.SelectMany(r => r.Resources.Select(x => (r.Participant, x)))))
        {
            if (!places.TryGetValue(owner.Id, out var member))
            {
                places[owner.Id] = member = members.Count;
                members.Add((owner, Clock.DayOf(owner.RegisteredOn), Settlement.MovesOn(owner) is { } day ? Clock.DayOf(day) : int.MaxValue));
            }

            rows.Add(new(member, resource, EntryOf.Resource(owner, resource, Standing.New, Plane, firstDay)));
        }

        (Rows, Members) = ([.. rows], [.. members]);
        Arrivals = [.. Enumerable.Range(0, days).SelectMany(d => Settlement.NeedsOf(firstDay.AddDays(d))).Select(Arrive)];
    }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>The seed of the town, of what is asked for and of everybody's answers.</summary>
    public ulong Seed { get; }

    /// <summary>How many days are simulated.</summary>
    public int Days { get; }

    internal Settlement Settlement { get; }

    internal Clock Clock { get; }

    internal Row[] Rows { get; }

    internal (Participant Owner, int RegisteredOn, int MovesOn)[] Members { get; }

    internal Arrival[] Arrivals { get; }

    internal static Plane Plane { get; } = new(InventedCity.Centre);

    /// <summary>How many asks the office can make on a working day.</summary>
    internal double AsksPerDay => Setting.AsksPerDayPerThousand * Settlement.Residents.Count / 1000;

    /// <summary>Sets the scene.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="firstDay">The first simulated day.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="people">How many registered people; the setting's own number when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Scene Create(Setting setting, ulong seed, DateOnly firstDay, int days, int? people = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new(setting, seed, firstDay, days, people);
    }

    private Arrival Arrive(Needs.ReceivedNeed received)
    {
        var compiled = new CompiledNeed(received.Need, Flat, Plane);
        var eligible = new List<int>();
        for (var row = 0; row < Rows.Length; row++)
        {
            if (compiled.IsEligible(Rows[row].Entry) && Members[Rows[row].Member].Owner.Id != received.Need.Requester)
                eligible.Add(row);
        }

        return new(received, Clock.MinuteOf(received.ReceivedAt), Clock.MinuteOf(received.Need.Deadline!.Value), compiled, [.. eligible]);
    }
}
