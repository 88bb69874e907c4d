namespace Kyodo.Grains.Calls;

/// <summary>The answer to the wish for the next call.</summary>
/// <param name="Line">The call; null when there is none to make now.</param>
/// <param name="NextAt">When there is one again, as far as known.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CallTurn")]
public sealed record CallTurn(CallLine? Line, DateTimeOffset? NextAt)
{
    /// <summary>Whether there would be a call, but for the hours the person wants to be called in.</summary>
    [Id(0)]
    public bool OutsideHours { get; init; }
}
