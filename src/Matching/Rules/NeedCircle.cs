using System.Collections.Frozen;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>A need with the participants who are out for it, whatever their resources: those who were asked, passed, must not be paired or are the requester's own.</summary>
public sealed class NeedCircle
{
    private readonly FrozenDictionary<ParticipantId, Refusals>? _others;
    private readonly WeeklyHours[] _windows;

    /// <summary>Draws the circle.</summary>
    /// <param name="need">The need.</param>
    /// <param name="asked">Who was asked or has applied.</param>
    /// <param name="passed">Who passed, or was passed over.</param>
    /// <param name="doNotPair">Who must not be paired with the requester, by a note on either.</param>
    /// <param name="own">The requester's own: officers of the group that asks, groups the person acts for.</param>
    /// <param name="members">The requester's members, when it is a council.</param>
    public NeedCircle(
        Need need,
        IEnumerable<ParticipantId>? asked = null,
        IEnumerable<ParticipantId>? passed = null,
        IEnumerable<ParticipantId>? doNotPair = null,
        IEnumerable<ParticipantId>? own = null,
        IEnumerable<ParticipantId>? members = null)
    {
        Need = need;
        Dictionary<ParticipantId, Refusals>? others = null;
        Put(asked, Refusals.AlreadyAsked);
        Put(passed, Refusals.Passed);
        Put(doNotPair, Refusals.DoNotPair);
        Put(own, Refusals.Own);
        // Members of a council may well help it, but they need not be brought together.
        if (need.Kind == ResourceKind.Partnership)
            Put(members, Refusals.AlreadyJoined);
        _others = others?.ToFrozenDictionary();
        _windows = need.Presence == Presence.GoodsOnly || need.Windows.Count == 0 ? [] : [.. need.Windows.Select(WeeklyHours.Of)];

        void Put(IEnumerable<ParticipantId>? participants, Refusals why)
        {
            foreach (var participant in participants ?? [])
            {
                // Who asks is out anyhow; of most needs nobody else is.
                if (participant != need.Requester)
                    (others ??= [])[participant] = others.GetValueOrDefault(participant) | why;
            }
        }
    }

    /// <summary>The need.</summary>
    public Need Need { get; }

    /// <summary>Whether an hour of one of the need's windows is among the given; of a need without windows, or for which no hours count, it always is.</summary>
    public bool IsInSomeWindow(WeeklyHours hours)
    {
        foreach (var window in _windows)
        {
            if (!hours.Intersect(window).IsEmpty)
                return true;
        }

        return _windows.Length == 0;
    }

    /// <summary>Why the participant is out for this need.</summary>
    public Refusals Of(Participant participant)
    {
        var why = participant.Id == Need.Requester ? Refusals.Requester : _others?.GetValueOrDefault(participant.Id) ?? Refusals.None;
        if (Need.Kind == ResourceKind.Partnership && participant.Members.Contains(Need.Requester))
            why |= Refusals.AlreadyJoined;
        return why;
    }
}
