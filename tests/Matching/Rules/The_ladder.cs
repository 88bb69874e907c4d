using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Matching.Tests.Rules;

public sealed class The_ladder
{
    [Fact]
    public void Starts_with_the_city_when_safety_or_welfare_is_at_stake() => Assert.All(
        Enum.GetValues<ResourceKind>(), kind => Assert.Equal(Rung.PublicHelp, Ladder.FirstRung(Sample.Need() with { Kind = kind }, safetyOrWelfare: true)));

    [Fact]
    public void Starts_with_guides_for_information_with_neighbours_for_a_place_and_with_everybody_otherwise()
    {
        Assert.Equal(Rung.SelfHelp, Ladder.FirstRung(Sample.Need() with { Kind = ResourceKind.Information }, false));
        Assert.Equal(Rung.Neighbours, Ladder.FirstRung(Sample.Need(), false));
        Assert.Equal(Rung.City, Ladder.FirstRung(Sample.Need() with { Place = null }, false));
        Assert.Equal(Rung.City, Ladder.FirstRung(Sample.Need() with { Presence = Presence.Online }, false));
    }

    [Fact]
    public void Asks_nobody_first_then_anybody_but_the_city_then_everybody()
    {
        Assert.Equal(ParticipantKinds.None, Ladder.Owners(Rung.SelfHelp));
        Assert.False(Ladder.Owners(Rung.Neighbours).HasFlag(ParticipantKinds.CityDepartment));
        Assert.Equal(Ladder.Owners(Rung.Neighbours), Ladder.Owners(Rung.City));
        Assert.Equal(ParticipantKinds.Any, Ladder.Owners(Rung.PublicHelp));
        Assert.Equal([Rung.Neighbours], Enum.GetValues<Rung>().Where(Ladder.OwnDistrictOnly));
    }

    [Fact]
    public void Warns_after_the_rulebooks_hours_but_not_on_the_last_rung()
    {
        var since = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));
        Assert.Equal(since.AddHours(48), Ladder.WarnsAt(Rung.Neighbours, since, Rulebook.Standard));
        Assert.Null(Ladder.WarnsAt(Rung.PublicHelp, since, Rulebook.Standard));
    }
}
