using Kyodo.Matching.Model;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Simulation;

public sealed class A_run_of_a_policy(RunsFixture fixture) : IClassFixture<RunsFixture>
{
    public static TheoryData<Policy> Every => [.. Policies.All, Policy.Oracle];

    [Theory]
    [MemberData(nameof(Every))]
    public void Is_the_same_for_the_same_scene(Policy policy)
    {
        var again = Scene.Create(Settings.SmallTown, 3, new(2026, 4, 1), 60, 200);
        Assert.Equal(Fingerprint.Of(PolicyRun.Run(again, policy)), Fingerprint.Of(PolicyRun.Run(Scene.Create(Settings.SmallTown, 3, new(2026, 4, 1), 60, 200), policy)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Never_breaks_a_weekly_cap(Policy policy) => Assert.Equal(0, Figures.Of(fixture.Runs[policy]).CapsBroken);

    [Theory]
    [MemberData(nameof(Every))]
    public void Asks_nobody_who_is_not_on_the_register(Policy policy)
    {
        var run = fixture.Runs[policy];
        Assert.All(run.Asks, a => Assert.InRange(a.AskedAt / 1440, run.Members[a.Member].From, run.Members[a.Member].Until - 1));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Asks_nobody_twice_for_one_need_and_nobody_for_a_need_that_is_over(Policy policy)
    {
        var run = fixture.Runs[policy];
        Assert.Equal(run.Asks.Count, run.Asks.DistinctBy(a => (a.Need, a.Member)).Count());
        Assert.All(run.Asks, a => Assert.InRange(a.AskedAt, run.Needs[a.Need].ReceivedAt, run.Needs[a.Need].Deadline));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Asks_only_those_who_could(Policy policy)
    {
        var run = fixture.Runs[policy];
        Assert.All(run.Asks, a => Assert.Contains(a.Member, run.Needs[a.Need].Suitable));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Fills_no_need_without_enough_who_accepted_in_time(Policy policy)
    {
        var run = fixture.Runs[policy];
        var accepted = run.Asks.Where(a => a.Accepted).ToLookup(a => a.Need);
        for (var need = 0; need < run.Needs.Count; need++)
        {
            var log = run.Needs[need];
            Assert.True(log.Appeared <= accepted[need].Count(a => a.AnsweredAt <= log.Deadline));
            Assert.Equal(log.FirstAcceptedAt, accepted[need].Select(a => a.AnsweredAt).Min());
        }

        Assert.All(run.Asks, a => Assert.True(a.Accepted || (a.ActiveOn is null && a.Conclusion == Conclusion.NotAgreed)));
        Assert.DoesNotContain(run.Asks, a => a is { Accepted: true, TurnedAway: true });
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Gives_no_place_twice(Policy policy)
    {
        var run = fixture.Runs[policy];
        var most = fixture.Scene.Members.Length;
        foreach (var group in run.Asks.GroupBy(a => a.Need))
        {
            var need = fixture.Scene.Arrivals[group.Key].Received.Need;
            var standing = group.Count(a => a is { Accepted: true, Conclusion: not Conclusion.NotStarted });
            Assert.InRange(standing, 0, Math.Min(most, need.SlotsMaximum));
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Puts_nobody_in_two_places_at_once(Policy policy)
    {
        var run = fixture.Runs[policy];
        foreach (var member in run.Asks.Where(a => a.ActiveOn is not null && fixture.Scene.Members[a.Member].Owner.Id.IsPerson).GroupBy(a => a.Member))
        {
            var windows = member.Select(a => fixture.Scene.Arrivals[a.Need].Received.Need)
                .Where(n => n.Kind.TakesTime() && n.Presence != Presence.GoodsOnly).SelectMany(n => n.Windows).ToArray();
            for (var i = 0; i < windows.Length; i++)
                Assert.DoesNotContain(windows[(i + 1)..], w => w.Overlaps(windows[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stays_within_the_office_s_time(Policy policy)
    {
        if (policy is Policy.Broadcast or Policy.FirstComeFirstServed)
            return;
        var (run, scene) = (fixture.Runs[policy], fixture.Scene);
        var days = Enumerable.Range(0, scene.Days).Count(d => Kyodo.Town.Simulation.Clock.IsWorkingDay(scene.Clock.DateOf(d * 1440)));
        var asks = run.Asks.Where(a => !a.Applied).ToArray();
        Assert.InRange(asks.Length, 1, (int)(days * scene.AsksPerDay) + 1);
        Assert.All(asks, a => Assert.True(Kyodo.Town.Simulation.Clock.IsWorkingDay(scene.Clock.DateOf(a.AskedAt)) && a.AskedAt % 1440 is >= 9 * 60 and < 17 * 60));
    }
}
