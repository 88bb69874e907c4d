using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>
/// A participant: its registration, what it can give, its caps and its list of offers. It is the authority for caps and for its own
/// contact. Awaits needs; what comes back from needs arrives by their outboxes.
/// </summary>
public interface IParticipantGrain : IGrainWithStringKey
{
    /// <summary>Registers or changes the participant.</summary>
    [Alias("Put")]
    Task<Answer> Put(PutParticipant command);

    /// <summary>Adds or changes a resource.</summary>
    [Alias("PutResource")]
    Task<Answer> PutResource(PutResource command);

    /// <summary>Takes a resource away.</summary>
    [Alias("RemoveResource")]
    Task<Answer> RemoveResource(RemoveResource command);

    /// <summary>The participant, or null when not registered. The caller checks who may see it.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<ParticipantView?> Get();

    /// <summary>引き受ける: 内諾. Holds a slot, or says <see cref="AnswerCode.AlreadyFilled"/>.</summary>
    [Alias("Accept")]
    Task<Answer> Accept(AcceptOffer command);

    /// <summary>今回は見送る. Ends the asking for that need.</summary>
    [Alias("Pass")]
    Task<Answer> Pass(PassOffer command);

    /// <summary>An ask by telephone and its answer as one command: the ask counts as any other, against the same caps.</summary>
    [Alias("AnswerCall")]
    Task<Answer> AnswerCall(AnswerCall command);

    /// <summary>
    /// Takes back an answer that the desk recorded over the telephone. An ask that was made with it never was, for caps, learning and the
    /// list of offers; one that stood before stands again. Refused once something has followed from it.
    /// </summary>
    [Alias("TakeBackAnswer")]
    Task<Answer> TakeBackAnswer(TakeBackAnswer command);

    /// <summary>応募.</summary>
    [Alias("Apply")]
    Task<Answer> Apply(ApplyToNeed command);

    /// <summary>Withdraws at any step.</summary>
    [Alias("Withdraw")]
    Task<Answer> Withdraw(WithdrawOffer command);

    /// <summary>As requester: consents to a participant who agreed. Only now contacts are disclosed, both ways.</summary>
    [Alias("Consent")]
    Task<Answer> Consent(RequesterStep command);

    /// <summary>As requester: does not go on with a participant who agreed or applied; the slot returns.</summary>
    [Alias("Decline")]
    Task<Answer> Decline(RequesterStep command);

    /// <summary>
    /// The contact, for the other side of an offer, from the requester's consent on and while the activity goes on; null before,
    /// or when the viewer is no side of it. The one door by which a contact leaves for another participant.
    /// </summary>
    /// <param name="need">The need the offer belongs to.</param>
    /// <param name="offer">The offer both are sides of.</param>
    /// <param name="viewer">The other side.</param>
    [AlwaysInterleave, Alias("ContactFor")]
    Task<Contact?> ContactFor(NeedId need, OfferId offer, ParticipantId viewer);

    /// <summary>Person-first: today's best open needs for the participant, best first. The caller checks who may see them.</summary>
    /// <param name="count">How many, 1 to 100.</param>
    /// <param name="publicOnly">Whether only 募集 are of interest, as on the participant's own pages.</param>
    [AlwaysInterleave, Alias("Activities")]
    Task<ImmutableArray<ActivityMatch>> Activities(int count, bool publicOnly);

    /// <summary>Changes what the office keeps beside the registration; only the desk may. Answered by a note to the other side's grain where there is one.</summary>
    [Alias("Keep")]
    Task<Answer> Keep(CareChange change);

    /// <summary>The participant, or the desk for them, answers the yearly question: the registration goes on. Nobody who was not asked needs to.</summary>
    [Alias("GoOn")]
    Task<Answer> GoOn(GoOn command);

    /// <summary>Whether they are to be called by telephone.</summary>
    /// <param name="local">When, in the municipality's time.</param>
    [AlwaysInterleave, Alias("CallableAt")]
    Task<Callable> CallableAt(DateTimeOffset local);

    /// <summary>What the office keeps, as far as the viewer may read it; null for whoever is not of the desk, and before registration.</summary>
    [AlwaysInterleave, Alias("Care")]
    Task<CareFile?> Care(Actor viewer);

    /// <summary>From another registration's outbox: this one goes into it. Says what it had; null when it cannot.</summary>
    /// <param name="into">The registration that stays.</param>
    [AlwaysInterleave, Alias("Yield")]
    Task<Yielded?> Yield(ParticipantId into);

    /// <summary>From another registration's outbox: the merge was taken back.</summary>
    /// <param name="from">The registration it had gone into.</param>
    [AlwaysInterleave, Alias("TakeBack")]
    Task TakeBack(ParticipantId from);

    /// <summary>From another participant's outbox: whether it has a note not to be paired with this one.</summary>
    /// <param name="from">The other.</param>
    /// <param name="apart">Whether it has.</param>
    [AlwaysInterleave, Alias("HearApart")]
    Task HearApart(ParticipantId from, bool apart);

    /// <summary>名簿: who comes, of an offer to a group that holds slots; may be given, and given anew, until the activity is over.</summary>
    [Alias("PutRoster")]
    Task<Answer> PutRoster(PutRoster command);

    /// <summary>Who comes, as far as given; empty for none. The caller checks who may see it.</summary>
    [AlwaysInterleave, Alias("Roster")]
    Task<ImmutableArray<RosterName>> Roster(OfferId offer);

    /// <summary>Asks that wait for the participant's own hours, those that come first first; for the desk, nothing for anybody else.</summary>
    [AlwaysInterleave, Alias("HeldBack")]
    Task<ImmutableArray<HeldAsk>> HeldBack(Actor viewer);

    /// <summary>From a need's outbox: an offer, new or changed. An offer at 打診 is checked against caps and pause.</summary>
    [Alias("Receive")]
    Task<ReceiveCode> Receive(ParticipantOffer offer);
}
