using Kyodo.Matching.Model;

namespace Kyodo.Silo.Exports;

/// <summary>A snapshot or an entry of a district's journal as a line. Numbers are kept: entries speak of each other by them.</summary>
/// <param name="District">The district.</param>
/// <param name="Number">The entry's number; the snapshot's last one.</param>
/// <param name="Layout">The snapshot's layout; null for an entry.</param>
/// <param name="Body">The district's bytes.</param>
internal sealed record JournalLine(DistrictId District, long Number, int? Layout, byte[] Body);
