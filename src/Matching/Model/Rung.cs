namespace Kyodo.Matching.Model;

/// <summary>The ladder 自助・共助・公助: where help is looked for first.</summary>
public enum Rung : byte
{
    /// <summary>自助: guides and advice.</summary>
    SelfHelp = 0,

    /// <summary>共助: neighbours, in the district.</summary>
    Neighbours = 1,

    /// <summary>共助: people and groups across the city.</summary>
    City = 2,

    /// <summary>公助: the city's staff, money and rooms.</summary>
    PublicHelp = 3,
}
