namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>What a write did. The numbers are stored.</summary>
internal enum LoggedChangeKind : byte
{
    /// <summary>A record is new or has a new body.</summary>
    Put = 1,

    /// <summary>A record is gone.</summary>
    Remove = 2,

    /// <summary>A journal has one more entry.</summary>
    Append = 3,
}
