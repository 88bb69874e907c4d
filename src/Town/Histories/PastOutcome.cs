using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;

namespace Kyodo.Town.Histories;

/// <summary>One ask and what came of it.</summary>
/// <param name="Outcome">What came of it; its times bear the local offset.</param>
/// <param name="Asked">Who was asked, where the need's record still says so.</param>
/// <param name="Requester">For whom, where the need's record still says so.</param>
public sealed record PastOutcome(Outcome Outcome, ParticipantId? Asked, ParticipantId? Requester);
