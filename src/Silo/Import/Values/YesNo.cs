namespace Kyodo.Silo.Import.Values;

/// <summary>Yes or no.</summary>
public enum YesNo : byte
{
    /// <summary>いいえ.</summary>
    No = 0,

    /// <summary>はい.</summary>
    Yes = 1,
}
