using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search;

/// <summary>
/// A local flat map (equirectangular about its origin): exact to better than 0.1 % within 100 km, which is finer than any
/// distance bin. Positions farther than 327 km from the origin are moved to the edge.
/// </summary>
/// <param name="Origin">The municipality's centre.</param>
public readonly record struct Plane(GeoPoint Origin)
{
    /// <summary>Metres in one step of a <see cref="GridPoint"/>.</summary>
    public const double MetresPerStep = 10;

    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>The grid point of a position; <see cref="GridPoint.Unknown"/> for none or one out of range.</summary>
    public GridPoint ToGrid(GeoPoint? point)
    {
        if (point is not { IsValid: true } p)
            return GridPoint.Unknown;
        var metresPerDegree = EarthRadiusMetres * Math.PI / 180;
        var x = (p.Longitude - Origin.Longitude) * metresPerDegree * Math.Cos(Origin.Latitude * Math.PI / 180) / MetresPerStep;
        var y = (p.Latitude - Origin.Latitude) * metresPerDegree / MetresPerStep;
        return new(Clamp(x), Clamp(y));

        static short Clamp(double steps) => (short)Math.Clamp(Math.Round(steps), -short.MaxValue, short.MaxValue);
    }

    /// <summary>The largest squared distance, in squared steps, that is still within so many kilometres.</summary>
    public static long SquaredSteps(double kilometres)
    {
        var steps = kilometres * 1000 / MetresPerStep;
        return (long)Math.Floor(steps * steps);
    }
}
