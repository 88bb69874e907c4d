namespace Kyodo.Town.Worlds;

/// <summary>Why somebody passed, when they say so.</summary>
public enum PassReason
{
    /// <summary>都合が合わない: the day or hour.</summary>
    Time = 0,

    /// <summary>遠い: the place.</summary>
    Distance = 1,

    /// <summary>自分向きの活動ではない: the kind of activity.</summary>
    NotMyKind = 2,

    /// <summary>このところ頼まれごとが続いている.</summary>
    AskedOften = 3,

    /// <summary>自信がない: the skill.</summary>
    Unsure = 4,
}
