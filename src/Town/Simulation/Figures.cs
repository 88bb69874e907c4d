using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>What one run comes to. Shares are 0 to 1; a share of nothing is <see cref="double.NaN"/>.</summary>
public sealed record Figures
{
    /// <summary>Share of the needs whose deadline fell in the run for which enough people agreed by the deadline and then appeared.</summary>
    public required double FillRate { get; init; }

    /// <summary>Asks for each accepted one; where nobody is asked, applications for each accepted one.</summary>
    public required double AsksPerAcceptance { get; init; }

    /// <summary>Mean hours from receiving a need to the first who accepts; a need that nobody accepts counts with its time to the deadline.</summary>
    public required double HoursToFirstAccept { get; init; }

    /// <summary>Of those on the register at the beginning of each 30 days who could meet a need received in them, the share that was asked in them.</summary>
    public required double ContactedIn30DaysShare { get; init; }

    /// <summary>Of those on the register at the beginning of each 90 days who could meet a need received in them, the share that began an activity in them.</summary>
    public required double ActiveIn90DaysShare { get; init; }

    /// <summary>The share of all activities begun by the busiest tenth of those who could meet a need.</summary>
    public required double BusiestTenthShare { get; init; }

    /// <summary>The share of all activities begun by those who had registered within 90 days when asked.</summary>
    public required double NewcomerShare { get; init; }

    /// <summary>Of all who were on the register, the share that took their name off, tired of being asked.</summary>
    public required double DropOutShare { get; init; }

    /// <summary>Minutes of the office's work for each filled need.</summary>
    public required double MinutesPerFill { get; init; }

    /// <summary>Calls, missed ones included, for each filled need.</summary>
    public required double CallsPerFill { get; init; }

    /// <summary>Of those whose first activity lies 90 days before the end, the share that was not tired out 90 days after it.</summary>
    public required double StillActiveAfter90DaysShare { get; init; }

    /// <summary>Of those who had agreed and not cancelled before the day, the share that did not appear.</summary>
    public required double NoShowShare { get; init; }

    /// <summary>Of the suggestions put before a coordinator, the share passed over; NaN where nothing is suggested.</summary>
    public required double OverrideShare { get; init; }

    /// <summary>Asks for each need that counts; applications are none.</summary>
    public required double AsksPerNeed { get; init; }

    /// <summary>Share filled of the needs that ask for one person.</summary>
    public required double FillRateOfOne { get; init; }

    /// <summary>Share filled of the needs that ask for five or more.</summary>
    public required double FillRateOfFiveOrMore { get; init; }

    /// <summary>How often somebody was asked beyond their weekly cap; anything but 0 is a fault.</summary>
    public required int CapsBroken { get; init; }

    /// <summary>How near the ranking comes to one that knows the hidden preferences; null where nothing is ranked by chances.</summary>
    public required double? NdcgAt10OfOracle { get; init; }

    /// <summary>Works the figures out.</summary>
    /// <param name="run">What happened.</param>
    public static Figures Of(RunLog run)
    {
        var over = run.Needs.Where(n => n.IsOver).ToArray();
        var filled = over.Count(n => n.IsFilled);
        var asked = run.Asks.Where(a => !a.Applied).ToArray();
        IReadOnlyList<AskLog> put = asked.Length > 0 ? asked : run.Asks;
        var activities = run.Asks.Where(a => a.ActiveOn < run.Days).ToArray();
        var expected = run.Asks.Count(a => a.Conclusion is Conclusion.NoShow or Conclusion.Stopped or Conclusion.Completed);
        return new()
        {
            FillRate = Share(filled, over.Length),
            AsksPerAcceptance = Share(put.Count, put.Count(a => a.Accepted)),
            HoursToFirstAccept = over.Length == 0 ? double.NaN : over.Average(n => (Math.Min(n.FirstAcceptedAt ?? n.Deadline, n.Deadline) - n.ReceivedAt) / 60.0),
            ContactedIn30DaysShare = Reached(run, 30, a => a.AskedAt / Clock.DayMinutes),
            ActiveIn90DaysShare = Reached(run, 90, a => a.ActiveOn),
            BusiestTenthShare = BusiestTenth(run, activities),
            NewcomerShare = Share(activities.Count(a => a.Newcomer), activities.Length),
            DropOutShare = Share(run.Members.Count(m => m.Tired && m.Until <= run.Days), run.Members.Count(m => m.From < run.Days)),
            MinutesPerFill = run.Minutes / filled,
            CallsPerFill = Share(run.Asks.Sum(a => a.Calls), filled),
            StillActiveAfter90DaysShare = StillActive(run, activities),
            NoShowShare = Share(run.Asks.Count(a => a.Conclusion == Conclusion.NoShow), expected),
            OverrideShare = Share(run.Overrides, run.Suggestions),
            AsksPerNeed = Share(asked.Length, over.Length),
            FillRateOfOne = Share(over.Count(n => n.IsFilled && n.Minimum == 1), over.Count(n => n.Minimum == 1)),
            FillRateOfFiveOrMore = Share(over.Count(n => n.IsFilled && n.Minimum >= 5), over.Count(n => n.Minimum >= 5)),
            CapsBroken = CountCapsBroken(run),
            NdcgAt10OfOracle = run.NdcgAt10OfOracle,
        };
    }

    private static double Share(double part, double whole) => whole == 0 ? double.NaN : part / whole;

    // Over whole windows from the first day on; what is left at the end is no window.
    private static double Reached(RunLog run, int days, Func<AskLog, int?> dayOf)
    {
        long reached = 0, suitable = 0;
        for (var from = 0; from + days <= run.Days; from += days)
        {
            var could = new bool[run.Members.Count];
            foreach (var need in run.Needs)
            {
                if (need.ReceivedAt / Clock.DayMinutes < from || need.ReceivedAt / Clock.DayMinutes >= from + days)
                    continue;
                foreach (var member in need.Suitable)
                    could[member] = run.Members[member].From <= from && run.Members[member].Until > from;
            }

            var was = new bool[run.Members.Count];
            foreach (var ask in run.Asks)
            {
                if (dayOf(ask) is { } day && day >= from && day < from + days)
                    was[ask.Member] = true;
            }

            for (var member = 0; member < could.Length; member++)
            {
                suitable += could[member] ? 1 : 0;
                reached += could[member] && was[member] ? 1 : 0;
            }
        }

        return Share(reached, suitable);
    }

    private static double BusiestTenth(RunLog run, AskLog[] activities)
    {
        var suitable = run.Needs.SelectMany(n => n.Suitable).Distinct().Count(m => run.Members[m].From < run.Days);
        var busiest = activities.CountBy(a => a.Member).Select(c => c.Value).OrderDescending().Take((suitable + 9) / 10).Sum();
        return Share(busiest, activities.Length);
    }

    private static double StillActive(RunLog run, AskLog[] activities)
    {
        var first = activities.GroupBy(a => a.Member).Select(g => (Member: run.Members[g.Key], On: g.Min(a => a.ActiveOn!.Value))).Where(f => f.On + 90 <= run.Days).ToArray();
        return Share(first.Count(f => !(f.Member.Tired && f.Member.Until <= f.On + 90)), first.Length);
    }

    private static int CountCapsBroken(RunLog run)
    {
        var broken = 0;
        foreach (var asks in run.Asks.Where(a => !a.Applied).GroupBy(a => a.Member))
        {
            var days = asks.Select(a => a.AskedAt / Clock.DayMinutes).Order().ToArray();
            var cap = run.Members[asks.Key].WeeklyCap;
            for (var i = 0; i < days.Length; i++)
            {
                var week = 1;
                for (var before = i - 1; before >= 0 && days[before] > days[i] - 7; before--)
                    week++;
                broken += week > cap ? 1 : 0;
            }
        }

        return broken;
    }
}
