using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>What a learner starts from.</summary>
public sealed record LearnOptions
{
    /// <summary>The prior mean; a valid model without interactions that keeps to the features' directions.</summary>
    public ScoreModel Prior { get; init; } = ExpertModel.Model;

    /// <summary>Decides which needs are held out while interactions are chosen.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The present: outcomes dated later are faults.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MaxValue.AddDays(-2);
}
