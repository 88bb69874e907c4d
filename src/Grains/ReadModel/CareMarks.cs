namespace Kyodo.Grains.ReadModel;

/// <summary>What the office's file of a participant has, without saying what; for lists. Numbers are stored: never renumber.</summary>
[Flags]
public enum CareMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Personal data were erased.</summary>
    Erased = 1 << 0,

    /// <summary>The address is protected.</summary>
    AddressProtected = 1 << 1,

    /// <summary>There is somebody not to be paired with.</summary>
    KeptApart = 1 << 2,

    /// <summary>There are cautions.</summary>
    Cautions = 1 << 3,

    /// <summary>Under 18.</summary>
    Minor = 1 << 4,

    /// <summary>Asking waits for a guardian's consent.</summary>
    AwaitsGuardian = 1 << 5,

    /// <summary>A guardian is to be sent a copy.</summary>
    CopyDue = 1 << 6,

    /// <summary>Rests for want of renewal.</summary>
    Rested = 1 << 7,
}
