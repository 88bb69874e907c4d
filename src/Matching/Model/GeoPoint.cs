namespace Kyodo.Matching.Model;

/// <summary>A position, WGS 84 (JGD2011 differs by less than we resolve).</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Whether both numbers are finite and in range.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsValid => double.IsFinite(Latitude) && double.IsFinite(Longitude)
        && Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;
}
