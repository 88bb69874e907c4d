using Kyodo.Town.Simulation;

namespace Kyodo.Town.Tests.Simulation;

public sealed class Policies_compared(RunsFixture fixture) : IClassFixture<RunsFixture>
{
    [Fact]
    public void The_engine_fills_more_than_every_simple_policy_that_asks_as_many()
    {
        var ours = Of(Policy.Engine);
        foreach (var policy in Policies.Simple.Where(p => Of(p).AsksPerNeed <= ours.AsksPerNeed * 1.05))
            Assert.True(ours.FillRate > Of(policy).FillRate, $"{policy}: {Of(policy).FillRate:p1}, ours {ours.FillRate:p1}");
        Assert.True(Of(Policy.Oracle).FillRate > ours.FillRate);
    }

    [Fact]
    public void A_broadcast_tires_people_and_a_board_does_not()
    {
        Assert.True(Of(Policy.Broadcast).DropOutShare > 10 * Of(Policy.Engine).DropOutShare);
        Assert.True(Of(Policy.Broadcast).AsksPerAcceptance > 10);
        Assert.Equal(0, Of(Policy.FirstComeFirstServed).DropOutShare);
    }

    [Fact]
    public void Only_the_engine_suggests_and_is_passed_over()
    {
        Assert.InRange(Of(Policy.Engine).OverrideShare, 0.02, 0.09);
        Assert.All(Policies.Simple, p => Assert.True(double.IsNaN(Of(p).OverrideShare) && Of(p).NdcgAt10OfOracle is null));
        Assert.InRange(Of(Policy.Engine).NdcgAt10OfOracle!.Value, 0.5, 1);
    }

    [Fact]
    public void A_coordinator_who_passes_nothing_over_makes_no_override()
    {
        var run = PolicyRun.Run(fixture.Scene, Policy.Engine, null, new() { OverrideShare = 0 });
        Assert.Equal(0, run.Overrides);
        Assert.Equal(run.Asks.Count, run.Suggestions);
    }

    private Figures Of(Policy policy) => Figures.Of(fixture.Runs[policy]);
}
