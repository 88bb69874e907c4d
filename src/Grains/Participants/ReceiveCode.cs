namespace Kyodo.Grains.Participants;

/// <summary>What became of an offer that was sent to a participant.</summary>
public enum ReceiveCode : byte
{
    /// <summary>It is in the participant's list.</summary>
    Delivered = 0,

    /// <summary>The participant's own weekly limit is reached: not shown.</summary>
    CapReached = 1,

    /// <summary>The participant rests: not shown.</summary>
    Paused = 2,

    /// <summary>No such participant is registered.</summary>
    Unknown = 3,
}
