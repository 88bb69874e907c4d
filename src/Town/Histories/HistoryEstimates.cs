using System.Globalization;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Town.Histories;

/// <summary>What is read off a city's history before anything is simulated.</summary>
public sealed record HistoryEstimates
{
    /// <summary>Fewer settled asks are not simulated from.</summary>
    public const int LeastOutcomes = 100;

    /// <summary>Fewer completed, or fewer not completed, are not simulated from.</summary>
    public const int LeastOfEach = 10;

    /// <summary>The deviation of people's leanings, in logit, that is assumed where the records do not tell who was asked.</summary>
    public const double AssumedPersonSpread = 0.5;

    /// <summary>Days from receiving a need to its deadline, where no form says.</summary>
    public const int AssumedNoticeDays = 14;

    // An ask that nobody answers runs out after a week.
    private static readonly TimeSpan s_silence = TimeSpan.FromDays(7);

    private HistoryEstimates()
    {
    }

    /// <summary>Asks that came to a yes or no.</summary>
    public required int Settled { get; init; }

    /// <summary>Of them those completed.</summary>
    public required int Completed { get; init; }

    /// <summary>Settled asks of which it is known who was asked.</summary>
    public required int Named { get; init; }

    /// <summary>The deviation of people's leanings beyond the model, in logit.</summary>
    public required double PersonSpread { get; init; }

    /// <summary>Whether it was estimated; otherwise it is <see cref="AssumedPersonSpread"/>.</summary>
    public required bool IsPersonSpreadEstimated { get; init; }

    /// <summary>The deviation of needs' leanings beyond the model, in logit; 0 where too few needs had two asks.</summary>
    public required double NeedSpread { get; init; }

    /// <summary>Of the asks that were not completed, the share that was agreed and came to nothing before it began.</summary>
    public required double AgreedShare { get; init; }

    /// <summary>Of the asks that were not completed, the share that began and stopped.</summary>
    public required double StartedShare { get; init; }

    /// <summary>Of the passes, the share that was silence for a week.</summary>
    public required double SilentShare { get; init; }

    /// <summary>Minutes to the answers that came, ascending.</summary>
    public required IReadOnlyList<int> Delays { get; init; }

    /// <summary>Asks on a working day.</summary>
    public required double AsksPerDay { get; init; }

    /// <summary>Needs for which somebody was asked, in each month of the year from January on.</summary>
    public required IReadOnlyList<double> NeedsPerMonth { get; init; }

    /// <summary>Forms that can be drawn from.</summary>
    public required int Forms { get; init; }

    /// <summary>Days from receiving a need to its deadline, for forms that name none.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>The day after the last that the history knows of.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The model fitted to the whole history.</summary>
    internal ScoreModel Model { get; private init; } = ExpertModel.Model;

    /// <summary>Everybody's settled asks, with the model's logit.</summary>
    internal IReadOnlyDictionary<ParticipantId, IReadOnlyList<(double Logit, bool Yes)>> AsksOf { get; private init; } = new Dictionary<ParticipantId, IReadOnlyList<(double, bool)>>();

    /// <summary>Reads it off.</summary>
    /// <param name="history">The history.</param>
    /// <exception cref="HistoryTooThinException">There is too little of something.</exception>
    public static HistoryEstimates Of(CityHistory history)
    {
        if (history.Owners.All(o => o.Resources.Count == 0))
            throw new HistoryTooThinException("Nobody on the register has anything to give.");
        var outcomes = history.Outcomes.Where(o => !o.Outcome.Applied).ToArray();
        if (outcomes.Length == 0)
            throw new HistoryTooThinException("The history is empty: nobody has been asked yet.");
        var kept = OutcomeAudit.Of([.. outcomes.Select(o => o.Outcome)], DateTimeOffset.MaxValue.AddDays(-2)).Kept;
        var settled = kept.Where(o => o.IsSettled).ToArray();
        var completed = settled.Count(o => o.IsCompleted);
        if (settled.Length < LeastOutcomes || completed < LeastOfEach || settled.Length - completed < LeastOfEach)
        {
            throw new HistoryTooThinException(string.Create(
                CultureInfo.InvariantCulture,
                $"The history has {settled.Length} asks of which the end is known, {completed} of them completed; {LeastOutcomes} are needed, {LeastOfEach} of them completed and {LeastOfEach} not."));
        }

        var forms = NeedResampling.Usable(history.Forms).Count;
        if (forms == 0)
            throw new HistoryTooThinException("No need is stored whose deadline lies after the day it was received: there is nothing to draw needs from.");

        var model = OutcomeLearner.Learn(kept, new()).Model;
        var asked = outcomes.Where(o => o.Asked is not null).ToDictionary(o => o.Outcome.Offer, o => o.Asked!.Value);
        var rows = settled.Select(o => (Outcome: o, Row: (Logit: o.Score(model) / (double)ScoreModel.OneLogit, Yes: o.IsCompleted))).ToArray();
        var byPerson = rows.Where(r => asked.ContainsKey(r.Outcome.Offer)).GroupBy(r => asked[r.Outcome.Offer])
            .ToDictionary(g => g.Key, g => (IReadOnlyList<(double, bool)>)[.. g.Select(r => r.Row)]);
        var people = Spread.Of(byPerson.Values);
        var needs = Spread.Of(rows.GroupBy(r => r.Outcome.Need).Select(g => (IReadOnlyList<(double, bool)>)[.. g.Select(r => r.Row)]));
        var failed = settled.Where(o => !o.IsCompleted).ToArray();
        var passes = failed.Where(o => o.End == OutcomeEnd.Passed).Select(o => o.EndedAt!.Value - o.AskedAt).ToArray();
        var notices = history.Forms.Where(f => f.Need.Deadline is not null).Select(f => DateOnly.FromDateTime(f.Need.Deadline!.Value.DateTime).DayNumber - f.ReceivedOn.DayNumber).Where(d => d > 0).Order().ToArray();
        var (first, last) = (kept.Min(o => Day(o.AskedAt)), kept.Max(o => Day(o.AskedAt)));
        return new()
        {
            Settled = settled.Length,
            Completed = completed,
            Named = byPerson.Values.Sum(a => a.Count),
            PersonSpread = people ?? AssumedPersonSpread,
            IsPersonSpreadEstimated = people is not null,
            NeedSpread = needs ?? 0,
            AgreedShare = (double)failed.Count(o => o.Reached == OutcomeStep.Agreed) / failed.Length,
            StartedShare = (double)failed.Count(o => o.Reached == OutcomeStep.Started) / failed.Length,
            SilentShare = passes.Length == 0 ? 0 : (double)passes.Count(d => d >= s_silence) / passes.Length,
            Delays = [.. passes.Where(d => d < s_silence).Select(d => Math.Max(1, (int)d.TotalMinutes)).DefaultIfEmpty(24 * 60).Order()],
            AsksPerDay = (double)kept.Count / Math.Max(1, WorkingDays(first, last)),
            NeedsPerMonth = PerMonth(kept, first, last),
            Forms = forms,
            NoticeDays = notices.Length == 0 ? AssumedNoticeDays : notices[notices.Length / 2],
            FirstDay = history.Forms.Select(f => f.ReceivedOn).Append(last).Max().AddDays(1),
            Model = model,
            AsksOf = byPerson,
        };
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    private static int WorkingDays(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(d => Simulation.Clock.IsWorkingDay(first.AddDays(d)));

    // A month of which the history saw less than a half is taken for a mean one.
    private static double[] PerMonth(IReadOnlyList<Outcome> outcomes, DateOnly first, DateOnly last)
    {
        var (needs, months) = (new int[12], new double[12]);
        foreach (var need in outcomes.GroupBy(o => o.Need))
            needs[need.Min(o => Day(o.AskedAt)).Month - 1]++;
        for (var day = first; day <= last; day = day.AddDays(1))
            months[day.Month - 1] += 1.0 / DateTime.DaysInMonth(day.Year, day.Month);
        var mean = needs.Sum() / months.Sum();
        return [.. needs.Zip(months, (n, m) => m < 0.5 ? mean : n / m)];
    }
}
