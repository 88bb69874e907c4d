using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>A group of the town.</summary>
/// <param name="Participant">The group as the engine may know it.</param>
/// <param name="Name">Its public name.</param>
/// <param name="Kana">The name's reading in katakana.</param>
/// <param name="Field">Its main field.</param>
/// <param name="Introduction">What it does, as read by the public.</param>
/// <param name="Listings">What it can give.</param>
public sealed record TownGroup(Participant Participant, string Name, string Kana, Field Field, string Introduction, IReadOnlyList<Listing> Listings);
