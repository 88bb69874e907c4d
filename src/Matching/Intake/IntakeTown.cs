using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>A town or district of the municipality, as callers name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kana">Its reading, in either kana; empty when not known.</param>
/// <param name="District">The district it lies in.</param>
public sealed record IntakeTown(string Name, string Kana, DistrictId District);
