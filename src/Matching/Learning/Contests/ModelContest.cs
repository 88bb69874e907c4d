using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>
/// Champion and challenger: the challenger learns from earlier asks, both are judged by later ones that neither has seen, and the champion
/// stays unless the challenger is better beyond chance and no group of people is served worse.
/// </summary>
public static class ModelContest
{
    /// <summary>Fewer later outcomes than this judge nobody.</summary>
    public const int LeastJudged = 50;

    private const double LearnedShare = 0.7;
    private const double ChosenShare = 0.8;
    private const double MostFaults = 0.1;

    /// <summary>Learns a challenger and decides.</summary>
    /// <param name="champion">The champion.</param>
    /// <param name="outcomes">All outcomes, in any order, faulty ones among them.</param>
    /// <param name="options">What the challenger starts from.</param>
    public static ContestResult Decide(LearnedModel champion, IReadOnlyList<Outcome> outcomes, LearnOptions options) => Decide(champion, outcomes, options, Trainers.Usual);

    /// <summary>Learns a challenger by the trainer that foretells best and decides.</summary>
    /// <param name="champion">The champion.</param>
    /// <param name="outcomes">All outcomes, in any order, faulty ones among them.</param>
    /// <param name="options">What the challenger starts from.</param>
    /// <param name="trainers">What there is to choose from.</param>
    public static ContestResult Decide(LearnedModel champion, IReadOnlyList<Outcome> outcomes, LearnOptions options, Trainers trainers)
    {
        var audit = OutcomeAudit.Of(outcomes, options.Now);
        var settled = Maturity.Of(audit.Kept);
        var verdict = new Verdict { Reason = VerdictReason.NotBetter, Given = audit.Given, Faulty = audit.Faulty, Problems = [.. audit.Problems.Take(20)] };
        if (Hindrance(audit, settled) is { } hindrance)
            return new(verdict with { Reason = hindrance }, champion);

        var split = settled[(int)(LearnedShare * (settled.Length - 1))].AskedAt;
        if (champion.Window.To is { } seen && seen > split)
            split = seen;
        Outcome[] later = [.. settled.Where(o => o.AskedAt > split)];
        if (later.Length < LeastJudged || later.All(o => o.IsCompleted) || !later.Any(o => o.IsCompleted))
            return new(verdict with { Reason = champion.Window.To is null ? VerdictReason.TooFew : VerdictReason.TooFewNew }, champion);

        Outcome[] earlier = [.. audit.Kept.Where(o => o.AskedAt <= split)];
        var trainer = Choose(trainers.Challengers, earlier, options);
        var challenger = trainer.Learn(earlier, options);
        var opaque = trainers.Opaque?.Foretell(earlier, later, options.Seed) is { } foretold ? ModelFigures.Of(foretold, later) : null;
        verdict = Judge(verdict with { SplitAt = split, Opaque = opaque }, champion, challenger, later);
        if (challenger.Freedom == Freedom.None && champion.Freedom == Freedom.None)
            return new(verdict with { Reason = VerdictReason.NothingLearned }, champion);
        if (!verdict.IsPromotion)
            return new(verdict, champion);
        var promoted = challenger.Freedom == Freedom.None ? challenger : trainer.Learn(audit.Kept, options);
        return new(verdict, promoted with { Figures = verdict.Challenger });
    }

    // By the newest of the earlier asks, so that those which judge champion and challenger have chosen nobody. Another trainer than the first
    // must foretell better by more than a standard error.
    private static IModelTrainer Choose(IReadOnlyList<IModelTrainer> trainers, Outcome[] earlier, LearnOptions options)
    {
        var settled = Maturity.Of(earlier);
        if (trainers.Count == 1 || settled.Length == 0)
            return trainers[0];
        var until = settled[(int)(ChosenShare * (settled.Length - 1))].AskedAt;
        Outcome[] newest = [.. settled.Where(o => o.AskedAt > until)];
        if (newest.Length < LeastJudged)
            return trainers[0];
        Outcome[] before = [.. earlier.Where(o => o.AskedAt <= until)];
        var (best, learned) = (trainers[0], trainers[0].Learn(before, options));
        foreach (var trainer in trainers.Skip(1))
        {
            var other = trainer.Learn(before, options);
            var gain = Compare(learned, other, newest).Gain;
            if (gain.MeanNats > gain.StandardError)
                (best, learned) = (trainer, other);
        }

        return best;
    }

    private static VerdictReason? Hindrance(OutcomeAudit audit, Outcome[] settled) =>
        audit.Given == 0 ? VerdictReason.NoOutcomes
        : audit.Faulty > MostFaults * audit.Given ? VerdictReason.TooManyFaults
        : settled.Length < OutcomeLearner.LeastOutcomes + LeastJudged ? VerdictReason.TooFew
        : settled.All(o => o.IsCompleted) ? VerdictReason.AllCompleted
        : !settled.Any(o => o.IsCompleted) ? VerdictReason.NoneCompleted
        : null;

    private static Verdict Judge(Verdict verdict, LearnedModel champion, LearnedModel challenger, Outcome[] later)
    {
        var (gain, isBetter) = Compare(champion, challenger, later);
        var groups = later.SelectMany(o => GroupFigures.Of(o.Groups).Select(g => (Group: g, Outcome: o)))
            .GroupBy(p => p.Group, p => p.Outcome)
            .Where(g => g.Count() >= GroupFigures.LeastOutcomes)
            .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Name.Length).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g =>
            {
                Outcome[] members = [.. g];
                return new GroupFigures(
                    g.Key.Kind,
                    g.Key.Name,
                    ModelFigures.Of(champion.Model, members)!,
                    ModelFigures.Of(challenger.Model, members)!,
                    Compare(champion, challenger, members).Gain);
            }).ToArray();
        return verdict with
        {
            Champion = ModelFigures.Of(champion.Model, later),
            Challenger = ModelFigures.Of(challenger.Model, later),
            Gain = gain,
            Groups = [.. groups],
            Reason = !isBetter ? VerdictReason.NotBetter : groups.Any(g => g.IsWorse) ? VerdictReason.GroupWorse : VerdictReason.Better,
        };
    }

    private static (Gain Gain, bool IsBetter) Compare(LearnedModel champion, LearnedModel challenger, Outcome[] outcomes)
    {
        double[] first = [.. outcomes.Select(o => o.Score(champion.Model) / (double)ScoreModel.OneLogit)];
        double[] second = [.. outcomes.Select(o => o.Score(challenger.Model) / (double)ScoreModel.OneLogit)];
        var gain = PairedGain.OfGroups(first, second, Array.ConvertAll(outcomes, o => o.IsCompleted), Array.ConvertAll(outcomes, o => o.Need.Value));
        // Infinite for a single need: as a large number it can be stored, and still proves nothing.
        return (new(gain.MeanNats, double.IsFinite(gain.StandardError) ? gain.StandardError : 1e9), gain.IsSignificant);
    }
}
