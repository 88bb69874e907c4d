using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>What a contest has to choose from.</summary>
/// <param name="Challengers">Trainers, at least one; of two that are as good the first is taken.</param>
/// <param name="Opaque">What is reported beside them; null for nothing.</param>
public sealed record Trainers(IReadOnlyList<IModelTrainer> Challengers, IOpaqueModel? Opaque)
{
    /// <summary>Those of every stack.</summary>
    public static Trainers Usual { get; } = new([new MapTrainer()], null);
}
