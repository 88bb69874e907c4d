using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>The outcome a coordinator recorded last, as long as they may take it back.</summary>
/// <param name="Need">The need that was called for.</param>
/// <param name="Before">The call as it was before its outcome was recorded.</param>
/// <param name="Told">What was recorded.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ToldCall")]
public sealed record ToldCall(NeedId Need, PersonCall Before, RecordCall Told, DateTimeOffset At)
{
    /// <summary>The command that takes it back, while that is passed on to the person and the need; null otherwise.</summary>
    [Id(0)]
    public TakeBackCall? TakingBack { get; init; }
}
