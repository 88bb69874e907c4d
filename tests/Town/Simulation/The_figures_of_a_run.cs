using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Simulation;

public sealed class The_figures_of_a_run
{
    private const int Day = 1440;

    // Two needs are over, one of them filled by the first of two who accept; a third is not over.
    private static readonly RunLog Run = new()
    {
        Days = 180,
        Minutes = 90,
        Suggestions = 10,
        Overrides = 1,
        Needs =
        [
            new(0, 10 * Day, 1, [0, 1, 2, 3]) { IsOver = true, FirstAcceptedAt = 6 * 60, Appeared = 1 },
            new(Day, 5 * Day, 2, [0, 1]) { IsOver = true },
            new(170 * Day, 190 * Day, 1, [0]),
        ],
        Asks =
        [
            new(0, 0, 60) { AnsweredAt = 6 * 60, Accepted = true, Conclusion = Conclusion.Completed, ActiveOn = 12, Calls = 2, Newcomer = true },
            new(0, 1, 60) { AnsweredAt = 7 * 60, Accepted = true, Conclusion = Conclusion.NoShow, Calls = 1 },
            new(1, 1, Day) { AnsweredAt = 2 * Day },
            new(1, 0, 2 * Day),
        ],
        Members = [new(-5, int.MaxValue, false, 3), new(-5, 40, true, 1), new(-5, 20, false, 3), new(-5, int.MaxValue, false, 3)],
    };

    private static readonly Figures Of = Figures.Of(Run);

    [Fact]
    public void Count_needs_that_are_over() => Assert.Equal((0.5, 1.0), (Of.FillRate, Of.FillRateOfOne));

    [Fact]
    public void Divide_asks_by_acceptances_and_by_needs() => Assert.Equal((2.0, 2.0), (Of.AsksPerAcceptance, Of.AsksPerNeed));

    [Fact]
    public void Count_a_need_without_acceptance_with_its_time_to_the_deadline() => Assert.Equal((6 + (4 * 24)) / 2.0, Of.HoursToFirstAccept);

    [Fact]
    public void Take_shares_of_those_who_could_and_were_there()
    {
        // In the first thirty days four could and two were asked; in the last one could and was not.
        Assert.Equal(2 / 5.0, Of.ContactedIn30DaysShare);
        Assert.Equal(1 / 5.0, Of.ActiveIn90DaysShare);
    }

    [Fact]
    public void Say_who_carries_the_work_and_who_is_new() => Assert.Equal((1.0, 1.0), (Of.BusiestTenthShare, Of.NewcomerShare));

    [Fact]
    public void Count_the_tired_and_not_those_who_move_away() => Assert.Equal((0.25, 1.0), (Of.DropOutShare, Of.StillActiveAfter90DaysShare));

    [Fact]
    public void Divide_the_office_s_work_by_what_it_fills() => Assert.Equal((90.0, 3.0), (Of.MinutesPerFill, Of.CallsPerFill));

    [Fact]
    public void Report_no_shows_and_overrides() => Assert.Equal((0.5, 0.1), (Of.NoShowShare, Of.OverrideShare));

    // The second member may be asked once a week and was asked on two days running.
    [Fact]
    public void Count_every_cap_that_is_broken() => Assert.Equal(1, Of.CapsBroken);

    [Fact]
    public void Are_no_numbers_where_there_is_nothing_to_count()
    {
        var nothing = Figures.Of(new() { Days = 30, Needs = [], Asks = [], Members = [], Minutes = 0 });
        Assert.True(double.IsNaN(nothing.FillRate) && double.IsNaN(nothing.HoursToFirstAccept) && double.IsNaN(nothing.MinutesPerFill) && double.IsNaN(nothing.BusiestTenthShare));
    }
}
