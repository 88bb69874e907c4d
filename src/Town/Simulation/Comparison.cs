using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>Policies compared in one setting over several seeds.</summary>
public sealed class Comparison
{
    private readonly Dictionary<Policy, Figures[]> _figures;

    private Comparison(Setting setting, int seeds, Dictionary<Policy, Figures[]> figures) => (Setting, Seeds, _figures) = (setting, seeds, figures);

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>How many seeds.</summary>
    public int Seeds { get; }

    /// <summary>The policies compared.</summary>
    public IReadOnlyCollection<Policy> Policies => _figures.Keys;

    /// <summary>The simple policy that fills most.</summary>
    /// <exception cref="InvalidOperationException">None was compared.</exception>
    public Policy BestSimple => _figures.Keys.Where(Simulation.Policies.Simple.Contains).MaxBy(p => Of(p, Measures.Get("fillRate")).Mean);

    /// <summary>Runs every policy with every seed, each seed's town the same for all.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="firstDay">The first simulated day.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="seeds">How many seeds, 1 or more: the numbers from 1 on.</param>
    /// <param name="policies">The policies, each once.</param>
    /// <param name="threads">How many runs at once, 1 or more.</param>
    /// <param name="engine">How our engine is used; as usual when null.</param>
    /// <param name="progress">Told each finished run; null when nobody asks.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Comparison Run(
        Setting setting, DateOnly firstDay, int days, int seeds, IReadOnlyList<Policy> policies, int threads = 1,
        EngineOptions? engine = null, IProgress<(int Done, int All)>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        var figures = policies.ToDictionary(p => p, _ => new Figures[seeds]);
        var done = 0;
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            var scene = Scene.Create(setting, (ulong)i + 1, firstDay, days);
            foreach (var policy in policies)
            {
                cancellation.ThrowIfCancellationRequested();
                figures[policy][i] = Figures.Of(PolicyRun.Run(scene, policy, null, engine));
                progress?.Report((Interlocked.Increment(ref done), seeds * policies.Count));
            }
        });
        return new(setting, seeds, figures);
    }

    /// <summary>A policy's figure over the seeds.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="measure">The measure.</param>
    public Estimate Of(Policy policy, Measure measure) => Estimate.Of(_figures[policy].Select(measure.Of));

    /// <summary>By how much the first policy's figure is above the second's, seed by seed.</summary>
    /// <param name="first">One of <see cref="Policies"/>.</param>
    /// <param name="second">Another.</param>
    /// <param name="measure">The measure.</param>
    public Estimate Difference(Policy first, Policy second, Measure measure) =>
        Estimate.Of(_figures[first].Zip(_figures[second], (a, b) => measure.Of(a) - measure.Of(b)));

    /// <summary>What our engine is to reach against the best simple policy, and whether it does, by the means.</summary>
    /// <param name="ours">Our engine, alone or with the board.</param>
    /// <exception cref="KeyNotFoundException">The policy was not compared.</exception>
    /// <exception cref="InvalidOperationException">Every simple policy is missing.</exception>
    public IReadOnlyList<Target> Targets(Policy ours = Policy.Engine)
    {
        var best = BestSimple;
        double Ours(string key) => Of(ours, Measures.Get(key)).Mean;
        double Theirs(string key) => Of(best, Measures.Get(key)).Mean;
        Target Compare(string key, string limit, Func<double, double, bool> holds) => new(key, limit, Ours(key), Theirs(key), holds(Ours(key), Theirs(key)));
        return
        [
            Compare("asksPerNeed", "<= theirs (to 1 %)", (o, t) => o <= 1.01 * t),
            Compare("fillRate", ">= theirs + 0.10", (o, t) => o >= t + 0.10),
            Compare("asksPerAcceptance", "<= 3", (o, _) => o <= 3),
            Compare("hoursToFirstAccept", "<= 0.75 x theirs", (o, t) => o <= 0.75 * t),
            Compare("contactedIn30DaysShare", ">= 1.5 x theirs", (o, t) => o >= 1.5 * t),
            Compare("activeIn90DaysShare", ">= 1.5 x theirs", (o, t) => o >= 1.5 * t),
            Compare("busiestTenthShare", "< theirs", (o, t) => o < t),
            Compare("stillActiveAfter90DaysShare", ">= theirs", (o, t) => o >= t),
            Compare("callsPerFill", "< theirs", (o, t) => o < t),
            Compare("minutesPerFill", "< theirs", (o, t) => o < t),
            Compare("capsBroken", "0", (o, _) => o == 0),
            Compare("ndcgAt10OfOracle", ">= 0.9", (o, _) => o >= 0.9),
        ];
    }
}
