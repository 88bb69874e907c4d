using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>What the office keeps about reaching somebody and about what to heed: for the desk only, never a feature, never public.</summary>
/// <param name="PostalCode">Seven digits with or without a hyphen; empty for none.</param>
/// <param name="Address">Where letters go, at most 200 characters; empty when not known.</param>
/// <param name="AddressProtected">DV等支援措置 and the like: the address is on no map, in no export, and only administrators and <paramref name="MayOpen"/> read it; the home counts as not known.</param>
/// <param name="MayOpen">Accounts that may read a protected address beside administrators; at most 20.</param>
/// <param name="ContactHours">Hours of the week in which they may be called; none for any hour that is not quiet.</param>
/// <param name="ContactNote">How to reach and speak to them, at most 500 characters.</param>
/// <param name="Cautions">配慮事項, at most 500 characters.</param>
/// <param name="Minor">Whether they are under 18: asked only with a guardian's consent.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CareFacts")]
public sealed record CareFacts(string PostalCode, string Address, bool AddressProtected, ImmutableArray<string> MayOpen, WeeklyHours ContactHours, string ContactNote, string Cautions, bool Minor)
{
    /// <summary>Nothing known.</summary>
    public static CareFacts None { get; } = new("", "", false, [], WeeklyHours.None, "", "", false);
}
