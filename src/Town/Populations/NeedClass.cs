namespace Kyodo.Town.Populations;

/// <summary>What makes a generated need easy or hard to search for; benches report figures for each.</summary>
public enum NeedClass
{
    /// <summary>On site, with one to three skills: distance narrows the search.</summary>
    Local = 0,

    /// <summary>Online: no distance limit.</summary>
    Online = 1,

    /// <summary>On site, and all it asks for is the commonest skill.</summary>
    CommonestSkill = 2,

    /// <summary>On site, and no skill is asked for at all.</summary>
    NoSkill = 3,
}
