using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Simulation;

public sealed class A_ceiling(A_ceiling.Measured measured) : IClassFixture<A_ceiling.Measured>
{
    [Fact]
    public void Is_one_for_who_knows_everything() => Assert.Equal(1, measured.Ceiling.Informed[Knowledge.Everything], 12);

    [Fact]
    public void Is_between_the_lot_and_the_oracle_for_who_knows_the_forms()
    {
        Assert.InRange(measured.Ceiling.ByLot, 0.1, 0.7);
        Assert.InRange(measured.Ceiling.Informed[Knowledge.Forms], measured.Ceiling.ByLot + 0.1, 0.99);
    }

    [Fact]
    public void Is_higher_the_more_is_known()
    {
        var informed = measured.Ceiling.Informed;
        Assert.True(informed[Knowledge.History] > informed[Knowledge.Forms], $"{informed[Knowledge.History]:f4} by history, {informed[Knowledge.Forms]:f4} by forms");
        Assert.InRange(informed[Knowledge.Others], informed[Knowledge.Forms], 0.99);
    }

    [Fact]
    public void Is_above_our_engine() => Assert.InRange(measured.Ceiling.Ours, measured.Ceiling.ByLot, measured.Ceiling.Informed[Knowledge.Others]);

    [Fact]
    public void Leaves_the_run_as_it_is_without_it() =>
        Assert.Equal(PolicyRun.Run(measured.Scene, Policy.Engine).NdcgAt10OfOracle, measured.Ceiling.Ours);

    [Fact]
    public void Refuses_no_draws_and_a_scene_in_which_nothing_is_ranked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ceiling.Of(measured.Scene, [Knowledge.Forms], 0));
        Assert.Throws<ArgumentException>(() => Ceiling.Of(Scene.Create(Settings.SmallTown, 1, new(2026, 4, 4), 1, 50), [Knowledge.Forms], 10));
    }

    /// <summary>One tiny and busy town, ranked once.</summary>
    public sealed class Measured
    {
        public Scene Scene { get; } = Scene.Create(Settings.SmallTown with { NeedsPerWeekPerThousand = 60, AsksPerDayPerThousand = 40 }, 2, new(2026, 4, 1), 180, 200);

        public Ceiling Ceiling { get; }

        public Measured() => Ceiling = Ceiling.Of(Scene, Enum.GetValues<Knowledge>(), 200);
    }
}
