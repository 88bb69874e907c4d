using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Needs;

/// <summary>That a request was passed to a partner desk, with the requester's consent (E6).</summary>
/// <param name="Partner">Whom it was passed to.</param>
/// <param name="By">Who passed it on and wrote the consent down.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Referral")]
public sealed record Referral(string Partner, Actor By, DateTimeOffset At);
