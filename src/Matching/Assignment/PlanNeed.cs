using Kyodo.Matching.Model;

namespace Kyodo.Matching.Assignment;

/// <summary>An open need as the plan sees it.</summary>
public sealed record PlanNeed
{
    /// <summary>How many people can still be asked, 0 or more.</summary>
    public required int Slots { get; init; }

    /// <summary>The best candidates, each person once, in any order.</summary>
    public required IReadOnlyList<PlanCandidate> Candidates { get; init; }

    /// <summary>The most that anybody who is not on the list can weigh: the list's last weight when it was cut off at k, 0 when it names everybody.</summary>
    public int Beyond { get; init; }

    /// <summary>The hours of the week it takes; empty when it takes nobody's time.</summary>
    public WeeklyHours Hours { get; init; }

    /// <summary>The dates and times it takes, when it comes once; empty when it is regular.</summary>
    public IReadOnlyList<DatedWindow> Windows { get; init; } = [];

    /// <summary>Whether one person cannot do both: they share an hour of the week and, if both are dated, a time on one day.</summary>
    public bool ConflictsWith(PlanNeed other)
    {
        if (Hours.Intersect(other.Hours).IsEmpty)
            return false;
        if (Windows.Count == 0 || other.Windows.Count == 0)
            return true;
        foreach (var window in Windows)
        {
            foreach (var its in other.Windows)
            {
                if (window.Overlaps(its))
                    return true;
            }
        }

        return false;
    }
}
