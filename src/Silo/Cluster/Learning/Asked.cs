using Kyodo.Matching.Learning.Outcomes;
using Microsoft.ML.Data;

namespace Kyodo.Silo.Learning;

/// <summary>An outcome as ML.NET reads it: the pair's bins as numbers.</summary>
internal sealed class Asked
{
    [VectorType(Kyodo.Matching.Scoring.Features.Count)]
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    /// <summary>Settled outcomes, in their order.</summary>
    public static Asked[] Of(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Where(o => o.IsSettled).Select(o => new Asked { Features = [.. o.Bins.Select(bin => (float)bin)], Label = o.IsCompleted })];

    /// <summary>Whether something can be learned of them at all.</summary>
    public static bool Teach(Asked[] rows) => rows.Length >= OutcomeLearner.LeastOutcomes && rows.Any(r => r.Label) && !rows.All(r => r.Label);
}
