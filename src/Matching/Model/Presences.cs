namespace Kyodo.Matching.Model;

/// <summary>The ways a resource can be given; a set of <see cref="Presence"/>.</summary>
[Flags]
public enum Presences : byte
{
    /// <summary>None: the resource rests.</summary>
    None = 0,

    /// <summary>At a place.</summary>
    OnSite = 1 << 0,

    /// <summary>オンライン.</summary>
    Online = 1 << 1,

    /// <summary>物だけ.</summary>
    GoodsOnly = 1 << 2,
}
