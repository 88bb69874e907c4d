using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Town.Simulation;

/// <summary>A need the office is working on.</summary>
internal sealed class OpenCase(int number, Arrival arrival)
{
    private readonly HashSet<int> _askedMembers = [];

    /// <summary>Its place among the needs.</summary>
    internal int Number { get; } = number;

    internal Arrival Arrival { get; } = arrival;

    internal Need Need => Arrival.Received.Need;

    internal NeedCircle Circle { get; } = new(arrival.Received.Need);

    /// <summary>The asks for it.</summary>
    internal List<LiveAsk> Asks { get; } = [];

    /// <summary>How many have agreed and not cancelled.</summary>
    internal int Standing { get; set; }

    /// <summary>The day on which somebody was last asked for it.</summary>
    internal int LastAskedOn { get; set; } = -1;

    /// <summary>How many were asked on that day.</summary>
    internal int AskedThatDay { get; set; }

    /// <summary>What the policy keeps about it.</summary>
    internal object? Notes { get; set; }

    internal bool HasAsked(int member) => _askedMembers.Contains(member);

    /// <summary>Marks a member as asked, or as not to be asked; false when already marked.</summary>
    internal bool Mark(int member) => _askedMembers.Add(member);

    internal int AskedToday(int day) => LastAskedOn == day ? AskedThatDay : 0;

    /// <summary>Who has agreed, as those who are asked next learn it.</summary>
    internal IReadOnlyList<Participant> Companions()
    {
        if (Standing == 0)
            return [];
        var companions = new List<Participant>(Standing);
        foreach (var ask in Asks)
        {
            if (ask.IsStanding)
                companions.Add(ask.Member.Owner);
        }

        return companions;
    }

    /// <summary>How many have agreed, and how many were asked within the time without an answer yet.</summary>
    internal int Hoped(int now, int patience)
    {
        var pending = 0;
        foreach (var ask in Asks)
        {
            if (ask.IsPending && now - ask.Log.AskedAt < patience)
                pending++;
        }

        return Standing + pending;
    }
}
