namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>Learns a model of the score's form from outcomes: what a contest takes its challenger from.</summary>
public interface IModelTrainer
{
    /// <summary>Learns.</summary>
    /// <param name="outcomes">Outcomes without faults, in the order asked.</param>
    /// <param name="options">What it starts from.</param>
    /// <returns>The model; the prior itself, with <see cref="Freedom.None"/>, where the outcomes teach nothing.</returns>
    LearnedModel Learn(IReadOnlyList<Outcome> outcomes, LearnOptions options);
}
