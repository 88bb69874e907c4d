using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Sample;

/// <summary>Somebody on the register while <see cref="History"/> is played.</summary>
internal sealed class Candidate(Participant participant)
{
    internal Participant Participant { get; } = participant;

    /// <summary>Their asks so far, oldest first.</summary>
    internal List<Encounter> Past { get; } = [];

    /// <summary>How many of them were carried through.</summary>
    internal int Completed { get; set; }

    /// <summary>Whether they have grown tired of being asked.</summary>
    internal bool Left { get; set; }

    /// <summary>Remembers an ask; needs overlap in time, so it may be earlier than the last one remembered.</summary>
    internal void Remember(Encounter encounter)
    {
        var at = Past.Count;
        while (at > 0 && Past[at - 1].On > encounter.On)
            at--;
        Past.Insert(at, encounter);
    }

    /// <summary>How many asks there were after the day.</summary>
    internal int AsksSince(DateOnly day)
    {
        var count = 0;
        for (var i = Past.Count - 1; i >= 0 && Past[i].On > day; i--)
            count++;
        return count;
    }
}
