using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>A public building with rooms and equipment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kana">The name's reading in katakana.</param>
/// <param name="Owner">The group that runs it.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Introduction">What it is, as read by the public.</param>
/// <param name="Listings">Its rooms and equipment.</param>
public sealed record Facility(
    string Name, string Kana, ParticipantId Owner, Place Place, WeeklyHours Hours, string Introduction, IReadOnlyList<Listing> Listings);
