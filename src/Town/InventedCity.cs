using Kyodo.Matching.Model;

namespace Kyodo.Town;

/// <summary>The facts of the invented city 結野市 (ゆいのし) that every part of the town shares.</summary>
public static class InventedCity
{
    /// <summary>The city's name.</summary>
    public const string Name = "結野市";

    /// <summary>The reading of its name.</summary>
    public const string Kana = "ユイノシ";

    /// <summary>The name on English pages.</summary>
    public const string EnglishName = "Yuino City";

    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Its code. Prefectures are numbered 01 to 47, so no real municipality's code begins with 48.</summary>
    public static MunicipalityCode Code => new("48201");

    /// <summary>
    /// Its centre: in the open Pacific, a hundred kilometres off Chiba, so that no invented home lies on a real one while
    /// distances and the climate's hours of light are those of Chiba.
    /// </summary>
    public static GeoPoint Centre => new(35.6, 142.0);

    /// <summary>The position so many metres east and north of the centre, to five decimals of a degree (about a metre).</summary>
    public static GeoPoint At(double metresEast, double metresNorth)
    {
        const double metresPerDegree = EarthRadiusMetres * Math.PI / 180;
        return new(
            Math.Round(Centre.Latitude + (metresNorth / metresPerDegree), 5),
            Math.Round(Centre.Longitude + (metresEast / (metresPerDegree * Math.Cos(Centre.Latitude * Math.PI / 180))), 5));
    }
}
