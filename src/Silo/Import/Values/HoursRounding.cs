namespace Kyodo.Silo.Import.Values;

/// <summary>What becomes of an hour that is covered in part.</summary>
public enum HoursRounding : byte
{
    /// <summary>It is left out: for free time and opening hours.</summary>
    Inside = 0,

    /// <summary>It counts: for the hours a need asks for.</summary>
    Touched = 1,
}
