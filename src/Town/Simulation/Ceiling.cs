using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>How well the candidates of a run's last quarter could have been ranked by who knows the world's rules and, of what is hidden, only what was to be seen.</summary>
/// <remarks>
/// The candidates are ranked by their expected chance and judged as our engine's ranking is: the true worth of the first ten over that of the oracle's. No engine
/// can expect to rank better than the expectation by all that it knows; what each knows, and what is given away: <see cref="Knowledge"/> and docs/simulator.md.
/// </remarks>
public sealed record Ceiling
{
    /// <summary>Our engine's NDCG@10 of the oracle's.</summary>
    public required double Ours { get; init; }

    /// <summary>That of a ranking by lot, as is to be expected.</summary>
    public required double ByLot { get; init; }

    /// <summary>That of a ranking by the expected chance, by what is known.</summary>
    public required IReadOnlyDictionary<Knowledge, double> Informed { get; init; }

    /// <summary>For how many equally likely draws those of the least certain participant counted.</summary>
    public required double LeastEffectiveDraws { get; init; }

    /// <summary>Lets our engine run in the scene and ranks again what it ranked. The same scene, options and draws give the same figures.</summary>
    /// <param name="scene">A scene in an invented town in which some need comes with candidates in the last 90 days.</param>
    /// <param name="knowledge">What is to be known, each once.</param>
    /// <param name="draws">Draws of each participant's hidden values, 1 or more; more where what was seen fits few.</param>
    /// <param name="engine">How our engine is used; as usual when null.</param>
    /// <exception cref="ArgumentException">The scene's answers are not an invented world's, or nothing was ranked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is not positive.</exception>
    public static Ceiling Of(Scene scene, IReadOnlyList<Knowledge> knowledge, int draws, EngineOptions? engine = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (scene.Answers is not World world)
            throw new ArgumentException("Hidden preferences are known of invented towns only.", nameof(scene));
        var office = new TownOffice(scene, new());
        var record = new RankingRecord(world);
        var course = new EngineCourse(office, engine ?? new(), record);
        office.Run(course);
        if (course.NdcgAt10OfOracle is not { } ours)
            throw new ArgumentException("No need with candidates came in the last 90 days.", nameof(scene));
        var least = double.PositiveInfinity;
        return new()
        {
            Ours = ours,
            ByLot = record.Lists.Average(l => RankingQuality.Gain(Enumerable.Repeat(l.Average(c => c.Worth), l.Length)) / RankingQuality.Gain(l.Select(c => c.Worth).OrderDescending())),
            Informed = knowledge.ToDictionary(k => k, k => Rank(world, record, k, draws, scene.Seed, ref least)),
            LeastEffectiveDraws = least,
        };
    }

    private static double Rank(World world, RankingRecord record, Knowledge knowledge, int draws, ulong seed, ref double least)
    {
        var expected = record.Lists.Select(l => new double[l.Length]).ToArray();
        foreach (var (participant, occasions) in record.Occasions)
        {
            // What was seen after the last list tells nothing any more.
            var last = occasions.FindLastIndex(o => o.Reaction is null);
            if (last < 0)
                continue;
            var belief = new Belief(world, participant, occasions.Take(last + 1), knowledge, draws, seed);
            least = Math.Min(least, belief.EffectiveDraws);
            foreach (var (list, place, worth) in belief.Worths())
                expected[list][place] = worth;
        }

        return record.Lists.Zip(expected, (list, worths) => RankingQuality.OfBest(
            [.. list.Zip(worths, (c, worth) => (c.Key, c.Worth, Expected: worth)).OrderByDescending(c => c.Expected).ThenBy(c => c.Key).Select(c => c.Worth)])).Average();
    }
}
