using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>
/// One after the other down a list that is made when the need comes: the way of an office without an engine. As many are asked
/// at once as places are open; an answer is awaited for two days; of several needs the one least attended to today and soonest
/// due comes first.
/// </summary>
internal sealed class RankedCourse(TownOffice office, Policy policy) : ICourse
{
    private const int Patience = 2 * Clock.DayMinutes;
    private const int LongestList = 100;

    /// <inheritdoc/>
    public void Receive(OpenCase openCase, int now)
    {
        var random = SeededRandom.Stream(office.Scene.Seed, "policy/random", openCase.Need.Id.Number);
        var day = now / Clock.DayMinutes;
        var found = new List<(double Rank, int Row)>();
        foreach (var row in openCase.Arrival.Eligible)
        {
            if (office.Members[office.Scene.Rows[row].Member].IsOn(day))
                found.Add((Rank(openCase, row, now, random), row));
        }

        // Equal ranks keep the register's order, as a sorted list on paper or screen does.
        openCase.Notes = new Queue<int>(found.OrderByDescending(f => f.Rank).ThenBy(f => f.Row).Take(LongestList).Select(f => f.Row));
    }

    /// <inheritdoc/>
    public void Morning(int day)
    {
    }

    /// <inheritdoc/>
    public void Hour(int now)
    {
        var day = now / Clock.DayMinutes;
        while (office.HasTime)
        {
            var asked = false;
            foreach (var openCase in office.Open.OrderBy(c => c.AskedToday(day)).ThenBy(c => c.Arrival.Deadline))
            {
                if (openCase.Hoped(now, Patience) < openCase.Need.SlotsMinimum && Next(openCase, now) is { } row)
                {
                    office.Ask(openCase, row, now);
                    asked = true;
                    break;
                }
            }

            if (!asked)
                return;
        }
    }

    /// <inheritdoc/>
    public void Concluded(LiveAsk ask)
    {
    }

    private int? Next(OpenCase openCase, int now)
    {
        var queue = (Queue<int>)openCase.Notes!;
        while (queue.TryDequeue(out var row))
        {
            if (office.MayAsk(openCase, row, now))
                return row;
        }

        return null;
    }

    private double Rank(OpenCase openCase, int row, int now, SeededRandom random)
    {
        var need = openCase.Arrival.Compiled;
        var entry = office.Scene.Rows[row].Entry;
        var cover = need.SkillsAsked == 0 ? 0 : entry.Skills.Intersect(need.Skills).Count / (double)need.SkillsAsked;
        var near = need.Position.IsKnown && entry.Position.IsKnown ? -Math.Sqrt(need.Position.SquaredDistance(entry.Position)) : -1_000;
        return policy switch
        {
            Policy.NearestFirst => near,
            Policy.SkillsOnly => cover,
            Policy.LastTimesPerson => Math.Min(WorkedBefore(openCase, row), 8) + (2 * cover) + (near / 10_000),
            Policy.Random => random.Unit(),
            Policy.Oracle => office.Scene.Answers.Foresee(office.ApproachOf(openCase, row, now)).Succeeds,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Not a policy of ranked lists."),
        };
    }

    private int WorkedBefore(OpenCase openCase, int row)
    {
        var worked = 0;
        foreach (var past in office.Members[office.Scene.Rows[row].Member].Past)
        {
            if (past.Conclusion == Conclusion.Completed)
                worked += past.Requester == openCase.Need.Requester ? 5 : 1;
        }

        return worked;
    }
}
