using Kyodo.Matching.Model;

namespace Kyodo.Town.Geography;

/// <summary>A school district (地区), the area the city coordinates by.</summary>
/// <param name="Number">1 to 10.</param>
/// <param name="Name">Its name, without 地区.</param>
/// <param name="Kana">Its reading in katakana.</param>
/// <param name="EnglishName">The name on English pages.</param>
/// <param name="Towns">Its towns; the first holds the school and the hall.</param>
public sealed record District(ushort Number, string Name, string Kana, string EnglishName, IReadOnlyList<TownArea> Towns)
{
    /// <summary>The district's id.</summary>
    public DistrictId Id => DistrictId.Of(InventedCity.Code, Number);

    /// <summary>Its elementary school's name.</summary>
    public string School => Name + "小学校";

    /// <summary>Its hall's name.</summary>
    public string Hall => Name + "コミュニティセンター";
}
