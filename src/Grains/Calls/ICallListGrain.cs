using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Calls;

/// <summary>
/// The coordinators' call list (電話リスト): who is to be called next, who has which call, how calls ended. Key: <c>12233/calls</c>. A name is
/// with one coordinator at a time; what was told reaches the person's grain and the need even when the process dies in between. Awaits
/// participants and needs.
/// </summary>
[Alias("Kyodo.ICallListGrain"), Version(1)]
public interface ICallListGrain : IGrainWithStringKey
{
    /// <summary>Puts a need on the list.</summary>
    [Alias("Put")]
    Task<Answer> Put(PutOnCallList command);

    /// <summary>Takes a need off the list; calls that go on are still told of.</summary>
    [Alias("TakeOff")]
    Task<Answer> TakeOff(TakeOffCallList command);

    /// <summary>The next call for a coordinator; the one they have, when they have one.</summary>
    [Alias("Next")]
    Task<CallTurn> Next(TakeCall wish);

    /// <summary>Records how a call ended. 内諾 and 見送り become an ask and its answer at once.</summary>
    [Alias("Record")]
    Task<Answer> Record(RecordCall command);

    /// <summary>
    /// Takes back what the coordinator recorded last: the name comes back to them. Refused when something has followed from it: somebody
    /// else has the name, or the requester has consented.
    /// </summary>
    [Alias("TakeBack")]
    Task<Answer> TakeBack(TakeBackCall command);

    /// <summary>The list.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<CallListView> Get();
}
