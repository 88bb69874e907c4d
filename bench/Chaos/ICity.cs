using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>
/// The city as its clients reach it. A call without an answer throws a <see cref="TimeoutException"/>, an <see cref="HttpRequestException"/> or what
/// the way in throws; sent again with the same command it is done once.
/// </summary>
internal interface ICity
{
    /// <summary>Posts a need of one slot that can be met online.</summary>
    /// <returns>The answer, and the need's id, which the command decides.</returns>
    Task<(AnswerCode Answer, NeedId Need)> PostAsync(Guid command, ParticipantId requester);

    /// <summary>Accepts it at triage.</summary>
    Task<AnswerCode> TriageAsync(Guid command, NeedId need);

    /// <summary>Has a candidate asked.</summary>
    Task<AnswerCode> ApproveAsync(Guid command, NeedId need, Candidate candidate);

    /// <summary>Somebody who was asked accepts.</summary>
    Task<AnswerCode> AcceptAsync(Guid command, ParticipantId participant, OfferId offer);

    /// <summary>How the need stands.</summary>
    Task<NeedSeen> SeeAsync(NeedId need);
}
