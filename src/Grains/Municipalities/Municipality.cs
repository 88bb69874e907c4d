using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Municipalities;

/// <summary>What a municipality is made of.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameEnglish">Its name in English.</param>
/// <param name="TimeZone">IANA name of its time zone, such as Asia/Tokyo.</param>
/// <param name="Centre">Origin of its plane.</param>
/// <param name="Districts">Its districts, at least one.</param>
/// <param name="Version">Counts changes.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Municipality")]
public sealed record Municipality(MunicipalityCode Code, string Name, string NameEnglish, string TimeZone, GeoPoint Centre, ImmutableArray<District> Districts, long Version);
