namespace Kyodo.Grains.Collaborations;

/// <summary>Where an activity stands.</summary>
public enum CollaborationStage : byte
{
    /// <summary>確定.</summary>
    Confirmed = 0,

    /// <summary>活動中: hours were recorded.</summary>
    Active = 1,

    /// <summary>完了.</summary>
    Completed = 2,

    /// <summary>来られなかった.</summary>
    NoShow = 3,

    /// <summary>途中でやめた.</summary>
    Withdrawn = 4,
}
