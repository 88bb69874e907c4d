using System.Collections.Immutable;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>
/// A need, its candidates, its offers and the life of row E7. The authority for slots. Key: the need's id. Awaits districts, the desk and
/// collaborations; tells participants by its outbox.
/// </summary>
[Alias("Kyodo.INeedGrain"), Version(1)]
public interface INeedGrain : IGrainWithStringKey
{
    /// <summary>Posts or changes the need; candidates are there when it answers or a moment later.</summary>
    [Alias("Put")]
    Task<Answer> Put(PutNeed command);

    /// <summary>Triage: accept, refer, answer, refuse. Accepting a need that is open already moves it to another rung of the ladder.</summary>
    [Alias("Triage")]
    Task<Answer> Triage(TriageNeed command);

    /// <summary>The need, or null. The caller checks who may see it.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<NeedView?> Get();

    /// <summary>The two sides of an offer, from the requester's consent on and while the activity goes on; null before, after and for an unknown offer.</summary>
    [AlwaysInterleave, Alias("Disclosed")]
    Task<OfferSides?> Disclosed(OfferId offer);

    /// <summary>The live offer to a participant as its own grain is told of it, from 打診 on; null for none and for an application.</summary>
    [AlwaysInterleave, Alias("OfferTo")]
    Task<ParticipantOffer?> OfferTo(ParticipantId participant);

    /// <summary>A coordinator's decision on a candidate.</summary>
    [Alias("Decide")]
    Task<Answer> Decide(DecideSuggestion command);

    /// <summary>From the participant's grain: 内諾. Holds a slot until it expires, or <see cref="AnswerCode.AlreadyFilled"/>.</summary>
    [Alias("Accept")]
    Task<Answer> Accept(ParticipantAnswer answer);

    /// <summary>From the participant's grain: passes; ends the asking for this need.</summary>
    [Alias("Pass")]
    Task<Answer> Pass(ParticipantAnswer answer);

    /// <summary>From the participant's grain: the desk had recorded 内諾 or 見送り by mistake; the slot returns. The ask goes too when it was made with the answer.</summary>
    [Alias("TakeBackAnswer")]
    Task<Answer> TakeBackAnswer(AnswerTakenBack answer);

    /// <summary>From the participant's grain: withdraws; the slot returns.</summary>
    [Alias("Withdraw")]
    Task<Answer> Withdraw(ParticipantAnswer answer);

    /// <summary>From the participant's grain: 応募. The version in the answer is the need's; the offer appears in the participant's list.</summary>
    [Alias("Apply")]
    Task<Answer> Apply(Application application);

    /// <summary>The coordinator takes an application: it becomes 内諾 and holds a slot.</summary>
    [Alias("TakeApplication")]
    Task<Answer> TakeApplication(OfferStep step);

    /// <summary>依頼者の承諾, from the requester's grain.</summary>
    [Alias("Consent")]
    Task<Answer> Consent(OfferStep step);

    /// <summary>The requester or the coordinator does not go on with somebody; the slot returns.</summary>
    [Alias("Decline")]
    Task<Answer> Decline(OfferStep step);

    /// <summary>Sets the first meeting (顔合わせ・体験).</summary>
    [Alias("PlanMeeting")]
    Task<Answer> PlanMeeting(OfferStep step);

    /// <summary>確定: after the meeting, or at once where none is required. Starts the collaboration.</summary>
    [Alias("Confirm")]
    Task<Answer> Confirm(OfferStep step);

    /// <summary>引き継ぎ: another coordinator has the need from now on; recorded with the note.</summary>
    [Alias("HandOver")]
    Task<Answer> HandOver(HandOverNeed command);

    /// <summary>取下げ by the requester or the desk: all open offers end, everybody is told.</summary>
    [Alias("Cancel")]
    Task<Answer> Cancel(CancelNeed command);

    /// <summary>From a district's outbox: candidates may have changed. Nothing is done when the list takes that change into account already.</summary>
    /// <param name="district">The district.</param>
    /// <param name="number">Its last change.</param>
    [Alias("Rematch")]
    Task Rematch(DistrictId district, long number);

    /// <summary>From the nightly run: candidates are looked for anew; finished when the new list is stored.</summary>
    [Alias("Rescore")]
    Task<Rescored> Rescore();

    /// <summary>From the nightly run: whom the plan over all open needs would ask for this one. A proposal for the desk; nobody is asked.</summary>
    [Alias("Plan")]
    Task Plan(ImmutableArray<ResourceId> resources);

    /// <summary>From a participant's outbox: its personal data are erased, what was written about it here with them. Repeated, it finishes what was broken off.</summary>
    /// <param name="participant">Whose.</param>
    /// <param name="by">Who erases; of the desk.</param>
    [Alias("Erase")]
    Task Erase(ParticipantId participant, Actor by);

    /// <summary>From a collaboration's outbox: where the activity stands.</summary>
    [Alias("CollaborationMoved")]
    Task CollaborationMoved(CollaborationNotice notice);
}
