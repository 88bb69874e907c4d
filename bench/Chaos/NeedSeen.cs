using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>What a client looks at in a need.</summary>
/// <param name="Candidates">The best candidates.</param>
/// <param name="Offers">Who was asked, and how that stands.</param>
internal sealed record NeedSeen(IReadOnlyList<Candidate> Candidates, IReadOnlyList<(OfferId Id, ParticipantId Participant, OfferStage Stage)> Offers);
