namespace Kyodo.Matching.Duplicates;

/// <summary>How much agreeing on a name says, counted among the names of its own script.</summary>
/// <param name="foreign">Among those written in katakana or Latin letters.</param>
/// <param name="local">Among the others.</param>
/// <param name="all">Among all, for two of different scripts.</param>
internal sealed class ScriptRarity(Rarity foreign, Rarity local, Rarity all)
{
    /// <summary>Bits of evidence in two agreeing, the commoner count being the careful one.</summary>
    internal double Bits(PersonKeys a, PersonKeys b, Func<PersonKeys, string> value)
    {
        var rarity = a.IsForeign != b.IsForeign ? all : a.IsForeign ? foreign : local;
        return Math.Min(rarity.Bits(value(a)), rarity.Bits(value(b)));
    }
}
