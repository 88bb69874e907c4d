using System.Globalization;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// Learns the score's model from outcomes: MAP with the prior's shapes as mean, ordered bins smooth, the declared directions kept. How far
/// it may leave the prior is decided by outcomes later than those it learned from, in favour of the prior where they do not tell: so that with
/// no outcomes it is the prior, with few the prior on another scale, and with many what they say.
/// </summary>
/// <remarks>The same outcomes (in any order), options and seed give the same model to the last bit.</remarks>
public static class OutcomeLearner
{
    /// <summary>Fewer settled outcomes than this teach nothing.</summary>
    public const int LeastOutcomes = 40;

    private const int Folds = 5;
    private const int LeastForInteractions = 2_000;
    private const int InteractionCandidates = 6;
    private static readonly Freedom[] s_freedoms = [Freedom.None, Freedom.Scale, Freedom.Tight, Freedom.Medium, Freedom.Loose];

    /// <summary>Learns.</summary>
    /// <param name="outcomes">The outcomes, in any order; faulty ones are left out (<see cref="OutcomeAudit"/>).</param>
    /// <param name="options">What it starts from.</param>
    /// <returns>The model; the prior itself where there are too few outcomes or they are all alike.</returns>
    /// <exception cref="ArgumentException">The prior is not valid, has interactions or goes against a feature's direction.</exception>
    public static LearnedModel Learn(IReadOnlyList<Outcome> outcomes, LearnOptions? options = null)
    {
        options ??= new();
        return LearnAudited(OutcomeAudit.Of(outcomes, options.Now).Kept, options);
    }

    internal static LearnedModel LearnAudited(IReadOnlyList<Outcome> outcomes, LearnOptions options)
    {
        Check(options.Prior);
        var settled = outcomes.Where(o => o.IsSettled).ToArray();
        var window = new DataWindow(
            settled.Length == 0 ? null : settled[0].AskedAt, settled.Length == 0 ? null : settled[^1].AskedAt, settled.Length, settled.Count(o => o.IsCompleted));
        var freedom = settled.Length < LeastOutcomes || window.Completed == 0 || window.Completed == settled.Length
            ? Freedom.None
            : Choose(outcomes, Maturity.Of(outcomes), options.Prior);
        if (freedom == Freedom.None)
            return new(options.Prior, options.Prior.Version, window, freedom, options.Seed);

        var prior = AdditiveValues.Of(options.Prior);
        var fitted = Fit(prior, LabelledRows.Of(outcomes), freedom);
        var interactions = freedom >= Freedom.Tight && settled.Length >= LeastForInteractions ? Interactions(prior, fitted, settled, freedom, options.Seed) : (0, []);
        var values = fitted with { Intercept = fitted.Intercept + interactions.Intercept };
        var model = values.ToModel(string.Create(CultureInfo.InvariantCulture, $"learned-{window.To!.Value.UtcDateTime:yyyyMMdd}-{settled.Length}")) with { Interactions = interactions.Tables };
        return new(model, options.Prior.Version, window, freedom, options.Seed);
    }

    private static void Check(ScoreModel prior)
    {
        if (ScoreModelRules.Check(prior) is [var problem, ..])
            throw new ArgumentException($"The prior's {problem.Path} is wrong.", nameof(prior));
        if (prior.Interactions.Count > 0)
            throw new ArgumentException("A prior has no interactions.", nameof(prior));
        if (!FeatureDirections.Hold(prior))
            throw new ArgumentException("The prior goes against a feature's direction.", nameof(prior));
    }

    // Each block of settled outcomes is foretold from all that was asked before it; a freer fit is taken only when it foretells better by
    // more than one standard error, so that chance alone seldom leads away from the prior.
    private static Freedom Choose(IReadOnlyList<Outcome> outcomes, Outcome[] settled, ScoreModel model)
    {
        var prior = AdditiveValues.Of(model);
        var foretold = new List<double>[s_freedoms.Length];
        for (var i = 0; i < foretold.Length; i++)
            foretold[i] = [];
        List<bool> labels = [];
        List<string> needs = [];
        for (var fold = 1; fold < Folds; fold++)
        {
            var block = settled[(int)((long)fold * settled.Length / Folds)..(int)((long)(fold + 1) * settled.Length / Folds)];
            if (block.Length == 0)
                continue;
            var before = LabelledRows.Of(outcomes.TakeWhile(o => o.AskedAt < block[0].AskedAt));
            labels.AddRange(block.Select(o => o.IsCompleted));
            needs.AddRange(block.Select(o => o.Need.Value));
            for (var i = 0; i < s_freedoms.Length; i++)
            {
                var fitted = Fit(prior, before, s_freedoms[i]);
                foretold[i].AddRange(block.Select(fitted.Logit));
            }
        }

        var best = 0;
        for (var i = 1; i < s_freedoms.Length; i++)
        {
            var gain = PairedGain.OfGroups(foretold[best].ToArray(), foretold[i].ToArray(), labels.ToArray(), needs);
            if (gain.MeanNats > gain.StandardError)
                best = i;
        }

        return s_freedoms[best];
    }

    private static AdditiveValues Fit(AdditiveValues prior, LabelledRows rows, Freedom freedom)
    {
        if (freedom == Freedom.None || rows.Labels.Length == 0)
            return prior;
        var scaled = Recalibration.Of(prior, rows);
        if (freedom == Freedom.Scale)
            return scaled;
        var fit = AdditiveFit.Run(Terms(scaled, rows.Outcomes), rows.Labels, scaled.Intercept, OptionsOf(freedom), rows.Weights);
        return new(fit.Intercept, fit.Values);
    }

    private static FitOptions OptionsOf(Freedom freedom)
    {
        var deviation = freedom switch
        {
            Freedom.Tight => 0.06,
            Freedom.Medium => 0.15,
            _ => 0.4,
        };
        return new() { StepDeviation = deviation, LevelDeviation = 2 * deviation, InterceptDeviation = 0.5 };
    }

    private static Term[] Terms(AdditiveValues prior, Outcome[] outcomes) =>
        [.. prior.Shapes.Select((values, f) => FeatureDirections.Ordered((Feature)f) is { } ordered
            ? new Term(((Feature)f).ToString(), values, Column(outcomes, f), ordered: true, FeatureDirections.Of((Feature)f), ordered.First, ordered.Last)
            : new Term(((Feature)f).ToString(), values, Column(outcomes, f), ordered: false))];

    private static ushort[] Column(Outcome[] outcomes, int feature) => Array.ConvertAll(outcomes, o => (ushort)o.Bins[feature]);

    // A pair of features earns a table when, learned from four fifths of the needs, it foretells the others better beyond chance.
    private static (double Intercept, IReadOnlyList<Interaction> Tables) Interactions(
        AdditiveValues prior, AdditiveValues fitted, Outcome[] settled, Freedom freedom, int seed)
    {
        var learned = settled.Where(o => !IsHeldOut(o, seed)).ToArray();
        var held = settled.Where(o => IsHeldOut(o, seed)).ToArray();
        var labels = Array.ConvertAll(learned, o => o.IsCompleted);
        var shapes = Fit(prior, LabelledRows.Of(learned), freedom);
        // A table of the ten kinds by seven owners with anything else is too wide to be learned or read.
        var terms = shapes.Shapes.Select((values, f) => new Term(((Feature)f).ToString(), values, Column(learned, f), ordered: false)).ToArray();
        var candidates = InteractionSearch.Rank(terms, new(shapes.Intercept, shapes.Shapes), labels, Features.Count * Features.Count)
            .Select(p => (First: (Feature)p.First, Second: (Feature)p.Second))
            .Where(p => p.First != Feature.KindFit && p.Second != Feature.KindFit)
            .Take(InteractionCandidates).ToArray();
        var without = Array.ConvertAll(held, shapes.Logit);
        var happened = Array.ConvertAll(held, o => o.IsCompleted);
        var needs = Array.ConvertAll(held, o => o.Need.Value);
        var earned = candidates.Where(pair =>
        {
            var table = Tables([pair], shapes, learned).Values[0];
            var with = held.Select((o, row) => without[row] + table[Cell(pair, o)]).ToArray();
            return PairedGain.OfGroups(without, with, happened, needs).IsSignificant;
        }).Take(ScoreModelRules.LargestInteractionCount).ToArray();
        if (earned.Length == 0)
            return (0, []);
        var final = Tables(earned, fitted, settled);
        return (final.Intercept, [.. earned.Select((pair, i) => new Interaction(pair.First, pair.Second, Array.ConvertAll(final.Values[i], AdditiveValues.Units)))]);
    }

    private static FittedValues Tables((Feature First, Feature Second)[] pairs, AdditiveValues shapes, Outcome[] outcomes)
    {
        var terms = pairs.Select(pair => new Term(
            $"{pair.First} and {pair.Second}",
            new double[Features.Bins(pair.First) * Features.Bins(pair.Second)],
            Array.ConvertAll(outcomes, o => Cell(pair, o)),
            ordered: false)).ToArray();
        var options = new FitOptions { LevelDeviation = 0.3, InterceptDeviation = 0.1 };
        return AdditiveFit.Run(terms, Array.ConvertAll(outcomes, o => o.IsCompleted), 0, options, bases: Array.ConvertAll(outcomes, shapes.Logit));
    }

    private static ushort Cell((Feature First, Feature Second) pair, Outcome outcome) =>
        (ushort)((outcome.Bins[(int)pair.First] * Features.Bins(pair.Second)) + outcome.Bins[(int)pair.Second]);

    // Whole needs are held out, since asks of one need share what no feature sees.
    private static bool IsHeldOut(Outcome outcome, int seed)
    {
        var mixed = (outcome.Need.Number ^ ((ulong)(uint)seed << 32)) * 0x9E3779B97F4A7C15;
        return (mixed >> 32) % 5 == 4;
    }
}
