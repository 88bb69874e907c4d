using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>A civic group as its public page tells it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kana">Reading in katakana.</param>
/// <param name="Field">Its main field.</param>
/// <param name="Skills">What its members are good at, by standard Japanese names.</param>
/// <param name="Offer">What it offers, in a few words.</param>
/// <param name="Introduction">What it does, as read by the public.</param>
internal sealed record CivicGroupTemplate(string Name, string Kana, Field Field, string[] Skills, string Offer, string Introduction);
