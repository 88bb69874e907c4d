using Kyodo.Grains.Commands;
using Kyodo.Grains.Rescoring;

namespace Kyodo.Grains.Tests.Learning;

public sealed class The_hour_of_the_night
{
    private static readonly Actor s_administrator = new(ActorRole.Administrator, "admin-1");

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-21T16:59:00Z", "2026-11-21")]
    [InlineData("Asia/Tokyo", "2026-11-21T17:00:00Z", "2026-11-22")]
    // In Berlin the clock jumps from 2 to 3 on 29 March 2026, and strikes 2 twice on 25 October.
    [InlineData("Europe/Berlin", "2026-03-29T00:59:00Z", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25")]
    public void Is_read_off_the_local_clock(string zone, string now, string night) => Assert.Equal(
        DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture),
        RescoringLife.DueNight(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone), 2));

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    public void Comes_once_in_each_night_of_a_year_however_the_clock_is_put(string zoneName)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var now = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var state = RescoringLife.Keep(new(), 2, now, zone).State;
        List<DateOnly> nights = [];
        for (var hour = 0; hour < 365 * 24; hour++)
        {
            now = now.AddHours(1);
            state = RescoringLife.Tick(state, Guid.NewGuid(), now, zone);
            if (state.Run is not { } run)
                continue;
            nights.Add(run.Night!.Value);
            state = RescoringLife.Ended(state, run.Id, RunEnd.Done, null, now);
        }

        Assert.Equal(365, nights.Count);
        Assert.Equal(nights.Distinct().Order(), nights);
        Assert.Equal(RescoringLife.ReportCapacity, state.Reports.Length);
    }

    [Fact]
    public void Begins_one_run_that_others_join_and_that_only_its_own_cancellation_ends()
    {
        var zone = TimeZoneInfo.Utc;
        var now = new DateTimeOffset(2026, 5, 1, 1, 0, 0, TimeSpan.Zero);
        var state = RescoringLife.Keep(new(), 2, now, zone).State;
        state = RescoringLife.Tick(state, Guid.NewGuid(), now.AddHours(1), zone);
        var run = state.Run!;
        Assert.Same(state, RescoringLife.Tick(state, Guid.NewGuid(), now.AddHours(2), zone));
        var (joined, answer) = RescoringLife.Start(state, new StartRun(Guid.NewGuid(), s_administrator, false), now);
        Assert.True(answer.IsDone);
        Assert.Same(state, joined);
        Assert.Equal(AnswerCode.WrongStage, RescoringLife.Start(state, new StartRun(Guid.NewGuid(), s_administrator, true), now).Answer.Code);

        Assert.Equal(AnswerCode.WrongStage, RescoringLife.Cancel(state, new CancelRun(Guid.NewGuid(), s_administrator, Guid.NewGuid())).Answer.Code);
        state = RescoringLife.Cancel(state, new CancelRun(Guid.NewGuid(), s_administrator, run.Id)).State;
        state = RescoringLife.Ended(state, run.Id, RunEnd.Cancelled, null, now);
        Assert.Equal(RunEnd.Cancelled, state.Reports[0].End);

        // A night that was cancelled is not begun again an hour later.
        Assert.Same(state, RescoringLife.Tick(state, Guid.NewGuid(), now.AddHours(3), zone));
        Assert.NotNull(RescoringLife.Tick(state, Guid.NewGuid(), now.AddHours(25), zone).Run);
    }
}
