using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Sample;

/// <summary>One ask of the past two years and what came of it.</summary>
/// <param name="Need">For which need.</param>
/// <param name="Participant">Who was asked.</param>
/// <param name="Resource">What of theirs was asked for.</param>
/// <param name="AskedAt">When, with the city's offset.</param>
/// <param name="Answer">What they said.</param>
/// <param name="AnsweredAt">When; null while no answer came.</param>
/// <param name="Reason">Why they passed, when they said so.</param>
/// <param name="Conclusion">How it ended.</param>
/// <param name="ActiveOn">The day of the (first) activity; null when it never started.</param>
/// <param name="Hours">Hours worked, in halves.</param>
public sealed record PastAsk(
    NeedId Need, ParticipantId Participant, ResourceId Resource, DateTimeOffset AskedAt, Answer Answer, DateTimeOffset? AnsweredAt,
    PassReason? Reason, Conclusion Conclusion, DateOnly? ActiveOn, double Hours);
