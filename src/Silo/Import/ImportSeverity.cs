namespace Kyodo.Silo.Import;

/// <summary>What a problem means for its row.</summary>
public enum ImportSeverity : byte
{
    /// <summary>The row is imported; something about it was left out or assumed.</summary>
    Note = 0,

    /// <summary>The row is refused.</summary>
    Row = 1,

    /// <summary>The whole file is refused.</summary>
    File = 2,
}
