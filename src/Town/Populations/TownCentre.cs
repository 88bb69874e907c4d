namespace Kyodo.Town.Populations;

/// <summary>A centre that homes gather about.</summary>
/// <param name="District">Number of its district.</param>
/// <param name="X">Metres east of the city's centre.</param>
/// <param name="Y">Metres north of the city's centre.</param>
/// <param name="SpreadMetres">Standard deviation of the homes' distance along each axis.</param>
internal readonly record struct TownCentre(ushort District, double X, double Y, double SpreadMetres);
