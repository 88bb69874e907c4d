using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Worlds;

/// <summary>How people are reached, and how often they look for themselves. Part of <see cref="World.Version"/>.</summary>
internal sealed class Habits(ulong seed, IReadOnlyDictionary<ParticipantId, Life> lives)
{
    // Most volunteers come because somebody asked them; of those who would say yes, few come unasked.
    private const double Initiative = 0.4;

    private const double AnswersACall = 0.6;

    private const int MostCalls = 4;

    /// <summary>How often they are called until they answer; 0 for somebody who is written to.</summary>
    internal int Calls(Participant participant, Need need)
    {
        var random = SeededRandom.Stream(seed, "habits/telephones/" + participant.Id.Value);
        var life = lives.TryGetValue(participant.Id, out var known) ? known : Life.Working;
        if (!random.Chance(life == Life.Retired ? 0.65 : participant.Id.IsPerson ? 0.25 : 0.5))
            return 0;
        var today = SeededRandom.Stream(seed ^ need.Id.Number, "habits/calls/" + participant.Id.Value);
        var calls = 1;
        while (calls < MostCalls && !today.Chance(AnswersACall))
            calls++;
        return calls;
    }

    /// <summary>When on a day somebody looks at the board, in minutes after midnight; null when they do not. The keen every three weeks, most hardly ever.</summary>
    internal int? LooksAtBoard(Participant participant, DateOnly day)
    {
        var keen = SeededRandom.Stream(seed, "habits/keenness/" + participant.Id.Value).Unit();
        var random = SeededRandom.Stream(seed ^ (ulong)day.DayNumber, "habits/board/" + participant.Id.Value);
        return random.Chance(0.05 * keen * keen * keen) ? random.Whole(8 * 60, 22 * 60) : null;
    }

    /// <summary>Whether somebody who would say yes if asked comes unasked.</summary>
    internal bool ComesUnasked(Participant participant, Need need) =>
        SeededRandom.Stream(seed ^ need.Id.Number, "habits/initiative/" + participant.Id.Value).Chance(Initiative);
}
