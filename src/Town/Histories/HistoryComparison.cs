using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Town.Randomness;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Histories;

/// <summary>
/// Ways of asking compared on a city's own history. In each seed people answer by a model learned from another random half of the needs' asks:
/// two halves differ from the whole as much as the whole may differ from the truth by chance, so that what the data leave open is in the
/// intervals, and the engine, which asks by the model in force, does not simply know the answers.
/// </summary>
public sealed class HistoryComparison
{
    private readonly Dictionary<HistoryCourse, Figures[]> _figures;

    private HistoryComparison(HistoryEstimates estimates, int days, int seeds, Dictionary<HistoryCourse, Figures[]> figures) =>
        (Estimates, Days, Seeds, _figures) = (estimates, days, seeds, figures);

    /// <summary>The measures that a history can tell of.</summary>
    public static IReadOnlyList<Measure> Told { get; } =
    [
        .. new[] { "fillRate", "fillRateOfOne", "fillRateOfFiveOrMore", "asksPerAcceptance", "asksPerNeed", "hoursToFirstAccept", "contactedIn30DaysShare", "activeIn90DaysShare", "busiestTenthShare" }
            .Select(Measures.Get),
    ];

    /// <summary>The policies that need nothing that a history does not tell: nobody looks at a board, nobody tires.</summary>
    public static IReadOnlyList<Policy> Asking { get; } = [Policy.Engine, Policy.LastTimesPerson, Policy.SkillsOnly, Policy.NearestFirst, Policy.Random];

    /// <summary>What was read off the history.</summary>
    public HistoryEstimates Estimates { get; }

    /// <summary>Simulated days.</summary>
    public int Days { get; }

    /// <summary>How many seeds.</summary>
    public int Seeds { get; }

    /// <summary>The courses compared.</summary>
    public IReadOnlyCollection<HistoryCourse> Courses => _figures.Keys;

    /// <summary>Runs every course with every seed.</summary>
    /// <param name="history">The history.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <param name="seeds">How many seeds, 1 or more: the numbers from 1 on.</param>
    /// <param name="threads">How many seeds at once, 1 or more.</param>
    /// <param name="policies">The policies tried under the rules in force, of <see cref="Asking"/>; all of them when null.</param>
    /// <param name="progress">Told each finished run; null when nobody asks.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <exception cref="HistoryTooThinException">The history is too thin.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static HistoryComparison Run(
        CityHistory history, int days, int seeds, int threads = 1, IReadOnlyList<Policy>? policies = null, IProgress<(int Done, int All)>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        var anonymous = history.Anonymised();
        var estimates = HistoryEstimates.Of(anonymous);
        HistoryCourse[] courses = [.. (policies ?? Asking).Select(p => new HistoryCourse(p, false)), .. history.Draft is null ? Array.Empty<HistoryCourse>() : [new(Policy.Engine, true)]];
        var figures = courses.ToDictionary(c => c, _ => new Figures[seeds]);
        var engine = new EngineOptions { LearnEveryDays = 0, Model = history.Champion };
        var done = 0;
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            var scene = SceneOf(anonymous, estimates, (ulong)i + 1, days);
            foreach (var course in courses)
            {
                cancellation.ThrowIfCancellationRequested();
                figures[course][i] = Figures.Of(PolicyRun.Run(course.IsDraft ? scene.Under(anonymous.Draft!) : scene, course.Policy, null, engine));
                progress?.Report((Interlocked.Increment(ref done), seeds * courses.Length));
            }
        });
        return new(estimates, days, seeds, figures);
    }

    /// <summary>A course's figure over the seeds.</summary>
    /// <param name="course">One of <see cref="Courses"/>.</param>
    /// <param name="measure">The measure.</param>
    public Estimate Of(HistoryCourse course, Measure measure) => Estimate.Of(_figures[course].Select(measure.Of));

    /// <summary>By how much the first course's figure is above the second's, seed by seed.</summary>
    /// <param name="first">One of <see cref="Courses"/>.</param>
    /// <param name="second">Another.</param>
    /// <param name="measure">The measure.</param>
    public Estimate Difference(HistoryCourse first, HistoryCourse second, Measure measure) =>
        Estimate.Of(_figures[first].Zip(_figures[second], (a, b) => measure.Of(a) - measure.Of(b)));

    internal static Scene SceneOf(CityHistory history, HistoryEstimates estimates, ulong seed, int days)
    {
        var half = history.Outcomes.Select(o => o.Outcome).Where(o => SeededRandom.Stream(seed, "history/half", o.Need.Number).Chance(0.5)).ToArray();
        var answers = new HistoryAnswers(history, estimates, OutcomeLearner.Learn(half, new()).Model, seed);
        var owners = history.Owners.ToDictionary(o => o.Participant.Id);
        var past = history.Outcomes.Where(o => o is { Asked: not null, Requester: not null }).ToLookup(o => o.Asked!.Value, Encounter);
        return Scene.Of(
            seed, days, estimates.FirstDay, history.Plane, history.Rules, estimates.AsksPerDay, answers,
            history.Owners.SelectMany(o => o.Resources.Select(r => (o.Participant, r))),
            owner => new(owner, Math.Min(-1, owner.RegisteredOn.DayNumber - estimates.FirstDay.DayNumber), int.MaxValue, owners[owner.Id].Standing, [.. past[owner.Id]]),
            NeedResampling.Draw(history, estimates, seed, days));
    }

    private static Encounter Encounter(PastOutcome past) => new(
        DateOnly.FromDateTime(past.Outcome.AskedAt.DateTime),
        past.Requester!.Value,
        past.Outcome switch
        {
            { IsCompleted: true } => Conclusion.Completed,
            { Reached: OutcomeStep.Started } => Conclusion.Stopped,
            { Reached: OutcomeStep.Agreed } => Conclusion.NotStarted,
            _ => Conclusion.NotAgreed,
        });
}
