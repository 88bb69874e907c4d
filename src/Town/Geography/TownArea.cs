namespace Kyodo.Town.Geography;

/// <summary>A town (町・大字) inside a district, about whose centre homes gather.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kana">Its reading in katakana.</param>
/// <param name="East">Metres east of the city's centre.</param>
/// <param name="North">Metres north of the city's centre.</param>
/// <param name="SpreadMetres">Standard deviation of the homes' distance along each axis.</param>
/// <param name="Weight">Its share of the people, relative to the others.</param>
public sealed record TownArea(string Name, string Kana, double East, double North, double SpreadMetres, double Weight);
