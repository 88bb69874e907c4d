using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>A call that a coordinator is to make now: whom, for which need.</summary>
/// <param name="Call">The call's id; its outcome is recorded by it.</param>
/// <param name="Need">The need.</param>
/// <param name="Participant">Whom to call.</param>
/// <param name="Resource">What they are asked for.</param>
/// <param name="Attempts">How many calls found nobody so far.</param>
/// <param name="Interrupted">Whether somebody began this call before and told nothing: the person may have been reached.</param>
/// <param name="Since">When it was handed out.</param>
/// <param name="Until">Until when nobody else is given the name.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CallLine")]
public sealed record CallLine(Guid Call, NeedId Need, ParticipantId Participant, ResourceId Resource, int Attempts, bool Interrupted, DateTimeOffset Since, DateTimeOffset Until);
