using Kyodo.Matching.Model;

namespace Kyodo.Grains.Collaborations;

/// <summary>From a collaboration's outbox to its need.</summary>
/// <param name="Collaboration">The collaboration.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Version">Counts changes; an older one is ignored.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CollaborationNotice")]
public sealed record CollaborationNotice(CollaborationId Collaboration, OfferId Offer, CollaborationStage Stage, long Version);
