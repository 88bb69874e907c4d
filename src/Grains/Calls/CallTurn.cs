namespace Kyodo.Grains.Calls;

/// <summary>The answer to the wish for the next call.</summary>
/// <param name="Line">The call; null when there is none to make now.</param>
/// <param name="NextAt">When there is one again, as far as known.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CallTurn")]
public sealed record CallTurn(CallLine? Line, DateTimeOffset? NextAt);
