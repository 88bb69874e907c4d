namespace Kyodo.Grains.Commands;

/// <summary>How a command ended.</summary>
public enum AnswerCode : byte
{
    /// <summary>It is done, and durable; also the answer to the same command sent again.</summary>
    Done = 0,

    /// <summary>A field is wrong; see the problems.</summary>
    Invalid = 1,

    /// <summary>There is no such thing.</summary>
    NotFound = 2,

    /// <summary>The actor may not.</summary>
    Forbidden = 3,

    /// <summary>It has changed since the version the command speaks of.</summary>
    Stale = 4,

    /// <summary>The step is not possible at the present stage.</summary>
    WrongStage = 5,

    /// <summary>すでに決まりました: the last slot is taken.</summary>
    AlreadyFilled = 6,

    /// <summary>The time for it is over.</summary>
    Expired = 7,

    /// <summary>The participant's own limit of asks is reached.</summary>
    CapReached = 8,

    /// <summary>The participant rests.</summary>
    Paused = 9,

    /// <summary>The participant has answered this before, differently.</summary>
    AlreadyAnswered = 10,
}
