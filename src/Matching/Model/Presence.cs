namespace Kyodo.Matching.Model;

/// <summary>How a need is met.</summary>
public enum Presence : byte
{
    /// <summary>At a place.</summary>
    OnSite = 0,

    /// <summary>オンライン: distance does not count.</summary>
    Online = 1,

    /// <summary>物だけ: goods or money change hands, nobody's time is taken.</summary>
    GoodsOnly = 2,
}
