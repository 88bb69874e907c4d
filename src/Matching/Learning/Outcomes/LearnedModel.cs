using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>A model and where it comes from.</summary>
/// <param name="Model">The model.</param>
/// <param name="Prior">Version of the prior it was learned from.</param>
/// <param name="Window">The outcomes it was learned from.</param>
/// <param name="Freedom">How far it was let go from the prior.</param>
/// <param name="Seed">The seed.</param>
public sealed record LearnedModel(ScoreModel Model, string Prior, DataWindow Window, Freedom Freedom, int Seed)
{
    /// <summary>How well it, or the same learner on the earlier asks, foretold later ones; null for a model that was never judged.</summary>
    public ModelFigures? Figures { get; init; }

    /// <summary>The expert's shapes, learned from nothing.</summary>
    public static LearnedModel Expert { get; } = new(ExpertModel.Model, ExpertModel.Model.Version, new(null, null, 0, 0), Freedom.None, 0);
}
