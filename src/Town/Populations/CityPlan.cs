using Kyodo.Matching.Search;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Populations;

/// <summary>
/// Where the homes of a large population lie: square districts side by side, in each a few town centres of unequal weight,
/// homes thinning out around each, and a tenth scattered over the district's fields.
/// </summary>
internal sealed class CityPlan
{
    private const int CentresPerDistrict = 3;
    private const double ScatteredShare = 0.1;
    private const double OutskirtsShare = 0.3;
    private const double OutskirtsFactor = 2.5;

    private readonly TownCentre[] _centres;
    private readonly WeightedChoice _choice;
    private readonly int _columns;
    private readonly double _cell;
    private readonly double _halfSide;

    internal CityPlan(int people, double peoplePerSquareKilometre, int peoplePerDistrict, ulong seed)
    {
        var random = SeededRandom.Stream(seed, "population/plan");
        var side = Math.Sqrt(people / peoplePerSquareKilometre) * 1000;
        _columns = Math.Max(1, (int)Math.Round(Math.Sqrt(people / (double)peoplePerDistrict)));
        _cell = side / _columns;
        _halfSide = side / 2;
        _centres = new TownCentre[_columns * _columns * CentresPerDistrict];
        var weights = new double[_centres.Length];
        for (var i = 0; i < _centres.Length; i++)
        {
            var district = i / CentresPerDistrict;
            var (west, south) = Corner(district);
            _centres[i] = new(
                (ushort)(district + 1),
                west + (_cell * random.Between(0.1, 0.9)),
                south + (_cell * random.Between(0.1, 0.9)),
                random.Between(150, 700));
            var skew = random.Between(0.3, 1.7);
            weights[i] = skew * skew / (1 + (i % CentresPerDistrict));
        }

        _choice = new(weights);
    }

    /// <summary>How many districts there are; they are numbered from 1.</summary>
    internal int Districts => _columns * _columns;

    /// <summary>Draws somebody's home.</summary>
    internal (ushort District, GridPoint Point) Home(SeededRandom random)
    {
        var centre = _centres[_choice.Draw(random)];
        double x, y;
        if (random.Chance(ScatteredShare))
        {
            var (west, south) = Corner(centre.District - 1);
            x = west + (_cell * random.Unit());
            y = south + (_cell * random.Unit());
        }
        else
        {
            var spread = centre.SpreadMetres * (random.Chance(OutskirtsShare) ? OutskirtsFactor : 1);
            x = centre.X + (spread * random.Bell());
            y = centre.Y + (spread * random.Bell());
        }

        return (centre.District, new(Step(x), Step(y)));
    }

    private static short Step(double metres) => (short)Math.Round(metres / Plane.MetresPerStep);

    private (double West, double South) Corner(int district) =>
        ((district % _columns * _cell) - _halfSide, (district / _columns * _cell) - _halfSide);
}
