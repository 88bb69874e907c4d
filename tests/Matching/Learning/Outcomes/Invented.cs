using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Tests.Learning.Outcomes;

/// <summary>Seeded outcomes whose true chances are known: drawn from a model, asked with a coordinator's bias for what the expert rates high.</summary>
internal sealed class Invented
{
    internal static readonly DateTimeOffset Start = new(2025, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly MunicipalityCode s_city = new("48201");
    private readonly Random _random;
    private readonly ScoreModel _truth;
    private int _number;

    internal Invented(ScoreModel truth, int seed) => (_truth, _random) = (truth, new Random(seed));

    /// <summary>The expert's shapes bent: distance matters twice as much, skills half, tiredness more, and fewer say yes.</summary>
    internal static ScoreModel Bent { get; } = ExpertModel.Model with
    {
        Version = "bent",
        Intercept = ExpertModel.Model.Intercept - 600,
        Shapes =
        [
            .. ExpertModel.Model.Shapes.Select(s => s.Feature switch
            {
                Feature.Distance => s with { Values = [.. s.Values.Select((v, b) => b == Features.NoDistanceBin ? v : (2 * v) - 300)] },
                Feature.SkillCover => s with { Values = [.. s.Values.Select(v => v / 2)] },
                Feature.FieldAffinity => s with { Values = [0, 1_100, 200, 1_300] },
                Feature.RecentAsks => s with { Values = [150, -500, -1_100, -1_900, -2_600] },
                _ => s,
            }),
        ],
    };

    internal List<Outcome> Many(int count) => [.. Enumerable.Range(0, count).Select(_ => One())];

    internal Outcome One(int? need = null)
    {
        var bins = new int[Features.Count];
        do
        {
            for (var f = 0; f < bins.Length; f++)
                bins[f] = _random.Next(Features.Bins((Feature)f));
            bins[(int)Feature.SkillCover] = _random.Next(3) > 0 ? 9 : bins[(int)Feature.SkillCover];
            bins[(int)Feature.Distance] = Math.Min(bins[(int)Feature.Distance], _random.Next(17));
            bins[(int)Feature.TimeOverlap] = Math.Max(2, Math.Max(bins[(int)Feature.TimeOverlap], _random.Next(10)));
            bins[(int)Feature.RecentAsks] = Math.Min(bins[(int)Feature.RecentAsks], _random.Next(5));
            bins[(int)Feature.KindFit] = _random.Next(3) * Features.ParticipantKindBins;
            bins[(int)Feature.Language] = _random.Next(2);
            bins[(int)Feature.Commitment] = _random.Next(8) == 0 ? 2 : _random.Next(2);
            bins[(int)Feature.Reluctance] = _random.Next(20) == 0 ? 1 : 0;
        }
        while (_random.NextDouble() > 0.1 + ScoreModel.Chance(Draft(bins).Score(ExpertModel.Model)));
        var chance = Chance(Draft(bins));
        var completed = _random.NextDouble() < chance;
        var outcome = Draft(bins) with
        {
            Offer = OfferId.Of(s_city, (ulong)++_number),
            Need = NeedId.Of(s_city, (ulong)(need ?? _number / 4)),
            AskedAt = Start.AddHours(_number),
        };
        return Ended(outcome, completed ? OutcomeEnd.Completed : OutcomeEnd.Passed);
    }

    internal double Chance(Outcome outcome) => ScoreModel.Chance(outcome.Score(_truth));

    internal static Outcome Ended(Outcome outcome, OutcomeEnd end) => outcome with
    {
        End = end,
        Reached = end switch
        {
            OutcomeEnd.Completed => OutcomeStep.Completed,
            OutcomeEnd.Stopped => OutcomeStep.Started,
            _ => OutcomeStep.Asked,
        },
        EndedAt = end == OutcomeEnd.Open ? null : outcome.AskedAt.AddDays(3),
    };

    /// <summary>Expected log loss of a model over pairs whose true chances are known, in nats.</summary>
    internal static double Risk(ScoreModel truth, ScoreModel model)
    {
        var pairs = new Invented(truth, 99).Many(3_000);
        return pairs.Average(p =>
        {
            double chance = ScoreModel.Chance(p.Score(truth)), said = ScoreModel.Chance(p.Score(model));
            return (-chance * Math.Log(said)) - ((1 - chance) * Math.Log(1 - said));
        });
    }

    private static Outcome Draft(int[] bins) => new()
    {
        Offer = OfferId.Of(s_city, 0),
        Need = NeedId.Of(s_city, 0),
        Bins = Outcome.Keep(bins),
        AskedAt = Start,
    };
}
