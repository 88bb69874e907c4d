using Kyodo.Matching.Model;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;

namespace Kyodo.Town.Tests;

public sealed class PopulationTests
{
    [Fact]
    public void The_same_people_and_seed_give_the_same_bytes()
    {
        var one = new Population(5_000, 7);
        var other = new Population(5_000, 7);
        Assert.Equal(one.Entries(), other.Entries());
        Assert.Equal(Fingerprint.Of(one.Needs(200, 3)), Fingerprint.Of(other.Needs(200, 3)));
    }

    [Fact]
    public void The_bytes_do_not_change_from_build_to_build()
    {
        var population = new Population(2_000, 1);
        Assert.Equal("05a2d362bdfbf4ee", Fingerprint.Of(population.Entries()));
        Assert.Equal("1c97ff45a948260f", Fingerprint.Of(population.Needs(100, 1)));
    }

    [Fact]
    public void Another_seed_gives_other_people_and_other_needs()
    {
        var population = new Population(1_000, 7);
        Assert.NotEqual(population.Entries(), new Population(1_000, 8).Entries());
        Assert.NotEqual(Fingerprint.Of(population.Needs(50, 1)), Fingerprint.Of(population.Needs(50, 2)));
    }

    [Fact]
    public void Filling_part_of_a_span_gives_the_first_entries()
    {
        var population = new Population(3_000, 4);
        var some = new Entry[1_000];
        population.Fill(some);
        Assert.Equal(population.Entries().Take(1_000), some);
        Assert.Throws<ArgumentException>(() => population.Fill(new Entry[3_001]));
    }

    [Fact]
    public void Skills_fall_off_by_rank_as_Zipf_has_it()
    {
        var entries = new Population(100_000, 2).Entries();
        var counts = Enumerable.Range(0, Population.Skills).Select(skill => entries.Count(e => e.Skills.Contains(skill))).ToArray();
        Assert.Equal(counts.Max(), counts[Population.CommonestSkill]);
        // A set hides repeated draws of the commonest skills, so the fall is a little flatter than 1/rank.
        Assert.InRange(counts[0] / (double)counts[9], 5.5, 10);
        Assert.InRange(counts[9] / (double)counts[99], 8, 12);
    }

    [Fact]
    public void Homes_gather_about_centres_and_the_density_stays_the_same_as_the_city_grows()
    {
        foreach (var people in (int[])[10_000, 40_000, 160_000])
        {
            var entries = new Population(people, 5).Entries().Where(e => e.Position.IsKnown).ToList();
            // In squares of a kilometre: with homes spread evenly the fullest tenth would hold about a tenth of the people.
            var squares = entries.GroupBy(e => (X: Math.Floor(e.Position.X / 100.0), Y: Math.Floor(e.Position.Y / 100.0)))
                .Select(g => g.Count()).OrderDescending().ToList();
            var area = people / Population.PeoplePerSquareKilometre;
            Assert.InRange(squares.Take((int)(area / 10)).Sum() / (double)entries.Count, 0.35, 0.9);
            Assert.InRange(entries.Max(e => e.Position.X) - entries.Min(e => e.Position.X), Math.Sqrt(area) * 85, (Math.Sqrt(area) * 100) + 1_300);
        }
    }

    [Fact]
    public void Working_people_are_free_in_evenings_and_at_weekends_and_some_in_the_daytime()
    {
        var entries = new Population(20_000, 9).Entries();
        double Share(DayOfWeek day, int hour) => entries.Count(e => e.Hours.Contains(day, hour)) / (double)entries.Length;
        Assert.True(Share(DayOfWeek.Sunday, 10) > Share(DayOfWeek.Wednesday, 10));
        Assert.True(Share(DayOfWeek.Saturday, 14) > 0.4);
        Assert.InRange(Share(DayOfWeek.Wednesday, 10), 0.15, 0.45);
        Assert.True(Share(DayOfWeek.Wednesday, 19) > 0.2);
        Assert.Equal(0, Share(DayOfWeek.Wednesday, 3));
        Assert.All(entries, e => Assert.False(e.Hours.IsEmpty));
    }

    [Fact]
    public void Needs_come_in_the_promised_classes()
    {
        var needs = new Population(50_000, 3).Needs(1_000, 3);
        Assert.Equal(400, needs.Count(n => n.Class == NeedClass.Local));
        Assert.All(needs.Where(n => n.Class == NeedClass.Local), n => Assert.InRange(n.Need.Skills.Count, 1, 3));
        var online = needs.Where(n => n.Class == NeedClass.Online).ToList();
        Assert.Equal(250, online.Count);
        Assert.All(online, n => Assert.True(n.Need is { Presence: Presence.Online, Place: null, WithinKilometres: null }));
        var commonest = needs.Where(n => n.Class == NeedClass.CommonestSkill).ToList();
        Assert.Equal(250, commonest.Count);
        Assert.All(commonest, n => Assert.Equal(SkillSet.Of(Population.CommonestSkill), n.Need.Skills));
        Assert.Equal(100, needs.Count(n => n.Class == NeedClass.NoSkill && n.Need.Skills.Count == 0));
    }

    [Fact]
    public void A_need_lies_among_the_homes()
    {
        var population = new Population(50_000, 3);
        var homes = population.Entries().Where(e => e.Position.IsKnown).Select(e => e.Position).ToList();
        foreach (var need in population.Needs(60, 1).Where(n => n.Class == NeedClass.Local))
        {
            var point = Population.Plane.ToGrid(need.Need.Place!.Point);
            Assert.True(homes.Count(h => h.SquaredDistance(point) < 300 * 300) > 100);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Population.LargestCount + 1)]
    public void A_count_out_of_range_is_refused(int people) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Population(people, 1));
}
