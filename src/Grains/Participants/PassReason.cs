namespace Kyodo.Grains.Participants;

/// <summary>Why a participant passes; giving one is never required (E5).</summary>
public enum PassReason : byte
{
    /// <summary>理由なし.</summary>
    None = 0,

    /// <summary>日時が合わない.</summary>
    Time = 1,

    /// <summary>場所が遠い・行きにくい.</summary>
    Place = 2,

    /// <summary>内容が自分には合わない.</summary>
    Kind = 3,

    /// <summary>今は忙しい.</summary>
    Busy = 4,

    /// <summary>体調.</summary>
    Health = 5,

    /// <summary>その他.</summary>
    Other = 6,
}
