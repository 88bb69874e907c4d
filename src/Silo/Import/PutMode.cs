namespace Kyodo.Silo.Import;

/// <summary>What to do when the record is there already.</summary>
public enum PutMode : byte
{
    /// <summary>Take the file's record.</summary>
    Upsert = 0,

    /// <summary>Leave what is there: the file only mentions the record, as the owner of another.</summary>
    AddIfAbsent = 1,
}
