namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>The trainer of every stack: <see cref="OutcomeLearner"/>.</summary>
public sealed class MapTrainer : IModelTrainer
{
    /// <inheritdoc/>
    public LearnedModel Learn(IReadOnlyList<Outcome> outcomes, LearnOptions options) => OutcomeLearner.LearnAudited(outcomes, options);
}
