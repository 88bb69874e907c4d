using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
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

    private Scene(ulong seed, int days, DateOnly firstDay, Plane plane, Rulebook rules, double asksPerDay, IAnswers answers, Row[] rows, SceneMember[] members)
    {
        (Rows, Members) = (rows, members);
        (Seed, Days, Clock) = (seed, days, new(firstDay));
        (Plane, Rules, AsksPerDay, Answers) = (plane, rules, asksPerDay, answers);
    }

    /// <summary>The seed of the town, of what is asked for and of everybody's answers.</summary>
    public ulong Seed { get; }

    /// <summary>How many days are simulated.</summary>
    public int Days { get; }

    internal Clock Clock { get; }

    internal Plane Plane { get; }

    /// <summary>The rules that the office keeps.</summary>
    internal Rulebook Rules { get; }

    /// <summary>How many asks the office can make on a working day.</summary>
    internal double AsksPerDay { get; }

    internal IAnswers Answers { get; }

    internal Row[] Rows { get; }

    internal SceneMember[] Members { get; }

    internal Arrival[] Arrivals { get; private init; } = [];

    /// <summary>Sets the scene in an invented town.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="firstDay">The first simulated day.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="people">How many registered people; the setting's own number when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Scene Create(Setting setting, ulong seed, DateOnly firstDay, int days, int? people = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var settlement = Settlement.Create(setting, seed, firstDay, people, days);
        return Of(
            seed, days, firstDay, new(InventedCity.Centre), Rulebook.Standard, setting.AsksPerDayPerThousand * settlement.Residents.Count / 1000, settlement.World,
            settlement.Resources().Concat(settlement.Later.SelectMany(r => r.Resources.Select(x => (r.Participant, x)))),
            owner => new(owner, owner.RegisteredOn.DayNumber - firstDay.DayNumber, settlement.MovesOn(owner) is { } day ? day.DayNumber - firstDay.DayNumber : int.MaxValue, Standing.New, []),
            Enumerable.Range(0, days).SelectMany(d => settlement.NeedsOf(firstDay.AddDays(d))));
    }

    /// <summary>Sets the scene anywhere.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="firstDay">The first simulated day.</param>
    /// <param name="plane">The city's plane.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="asksPerDay">How many asks the office can make on a working day.</param>
    /// <param name="answers">What people say.</param>
    /// <param name="resources">Every resource with its owner, in the register's order.</param>
    /// <param name="member">An owner as the simulation finds them.</param>
    /// <param name="needs">The needs in the order of their arrival; each has a deadline.</param>
    internal static Scene Of(
        ulong seed, int days, DateOnly firstDay, Plane plane, Rulebook rules, double asksPerDay, IAnswers answers,
        IEnumerable<(Participant Owner, Resource Resource)> resources, Func<Participant, SceneMember> member, IEnumerable<Needs.ReceivedNeed> needs)
    {
        var rows = new List<Row>();
        var members = new List<SceneMember>();
        var places = new Dictionary<ParticipantId, int>();
        foreach (var (owner, resource) in resources)
        {
            if (!places.TryGetValue(owner.Id, out var place))
            {
                places[owner.Id] = place = members.Count;
                members.Add(member(owner));
            }

            rows.Add(new(place, resource, EntryOf.Resource(owner, resource, Standing.New, plane, firstDay)));
        }

        var scene = new Scene(seed, days, firstDay, plane, rules, asksPerDay, answers, [.. rows], [.. members]);
        return scene.With(rules, needs);
    }

    /// <summary>The same people and needs under other rules.</summary>
    internal Scene Under(Rulebook rules) => With(rules, Arrivals.Select(a => a.Received));

    private Scene With(Rulebook rules, IEnumerable<Needs.ReceivedNeed> needs) =>
        new(Seed, Days, Clock.FirstDay, Plane, rules, AsksPerDay, Answers, Rows, Members) { Arrivals = [.. needs.Select(n => Arrive(n, rules))] };

    private Arrival Arrive(Needs.ReceivedNeed received, Rulebook rules)
    {
        var compiled = new CompiledNeed(received.Need, Flat, Plane, rules: rules);
        var eligible = new List<int>();
        for (var row = 0; row < Rows.Length; row++)
        {
            if (compiled.IsEligible(Rows[row].Entry) && Members[Rows[row].Member].Owner.Id != received.Need.Requester)
                eligible.Add(row);
        }

        return new(received, Clock.MinuteOf(received.ReceivedAt), Clock.MinuteOf(received.Need.Deadline!.Value), compiled, [.. eligible]);
    }
}
