using Kyodo.Matching.Model;

namespace Kyodo.Grains.Municipalities;

/// <summary>A district of the municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name on Japanese pages.</param>
/// <param name="NameEnglish">Its name on English pages.</param>
/// <param name="Centre">Its centre.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.District")]
public sealed record District(DistrictId Id, string Name, string NameEnglish, GeoPoint Centre);
