namespace Kyodo.Grains.Care;

/// <summary>Where the merging of another registration stands. Numbers are stored: never renumber.</summary>
public enum MergeStage : byte
{
    /// <summary>Decided; the other registration is being asked.</summary>
    Begun = 0,

    /// <summary>Done: what the other could give is here.</summary>
    Merged = 1,

    /// <summary>Taken back; the other is being told.</summary>
    Undoing = 2,

    /// <summary>Taken back.</summary>
    Undone = 3,

    /// <summary>Not done: the other is not registered, or merged elsewhere.</summary>
    Refused = 4,
}
