namespace Kyodo.Silo.Import.Applying;

/// <summary>What a put did, or would do.</summary>
public enum PutOutcome : byte
{
    /// <summary>The record is there already, and the same.</summary>
    Unchanged = 0,

    /// <summary>The record is new.</summary>
    Added = 1,

    /// <summary>The record was there and differs.</summary>
    Changed = 2,

    /// <summary>The store will not have it.</summary>
    Refused = 3,
}
