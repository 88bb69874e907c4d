namespace Kyodo.Silo.Import;

/// <summary>What happens to the good rows when some are bad; the user's choice.</summary>
public enum ImportMode : byte
{
    /// <summary>Good rows are imported, bad ones reported.</summary>
    KeepGood = 0,

    /// <summary>One bad row refuses the whole file.</summary>
    AllOrNothing = 1,
}
