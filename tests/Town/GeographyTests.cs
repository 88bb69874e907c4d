using Kyodo.Matching.Search;
using Kyodo.Town.Geography;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests;

public sealed class GeographyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Homes_thin_out_away_from_their_towns_centre()
    {
        var plane = new Plane(InventedCity.Centre);
        var residents = ResidentDraw.Draw(Settings.City, 6_000, 1, Today);
        foreach (var town in CityMap.Districts.SelectMany(d => d.Towns).Where(t => t.Weight >= 2.5))
        {
            var centre = plane.ToGrid(InventedCity.At(town.East, town.North));
            var metres = residents.Where(r => r.Participant.Home?.Label == town.Name)
                .Select(r => Math.Sqrt(plane.ToGrid(r.Participant.Home!.Point).SquaredDistance(centre)) * Plane.MetresPerStep).ToList();
            var inner = metres.Count(m => m < town.SpreadMetres) / (town.SpreadMetres * town.SpreadMetres);
            var outer = metres.Count(m => m >= town.SpreadMetres && m < 2 * town.SpreadMetres) / (3 * town.SpreadMetres * town.SpreadMetres);
            Assert.True(inner > 1.5 * outer, town.Name);
        }
    }

    [Fact]
    public void A_person_is_the_same_however_many_are_drawn()
    {
        var few = ResidentDraw.Draw(Settings.City, 50, 9, Today);
        var many = ResidentDraw.Draw(Settings.City, 200, 9, Today);
        Assert.Equal(Fingerprint.Of(few), Fingerprint.Of(many.Take(50).ToList()));
    }

    [Fact]
    public void Districts_are_numbered_in_order_and_their_towns_have_names_of_their_own()
    {
        Assert.Equal(Enumerable.Range(1, CityMap.Districts.Count), CityMap.Districts.Select(d => (int)d.Number));
        Assert.Distinct(CityMap.Districts.SelectMany(d => d.Towns).Select(t => t.Name));
    }
}
