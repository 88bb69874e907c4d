namespace Kyodo.Matching.Duplicates;

/// <summary>What two registrations have in common, and what sets them apart; a set. Numbers are stored: never renumber.</summary>
[Flags]
public enum Likeness : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The given name, as it is written or in a variant of its characters.</summary>
    GivenName = 1 << 0,

    /// <summary>The reading of the given name, where one of the two is written in kana.</summary>
    GivenReading = 1 << 1,

    /// <summary>The family name, as it is written or in a variant of its characters.</summary>
    FamilyName = 1 << 2,

    /// <summary>The reading of the family name only.</summary>
    FamilyReading = 1 << 3,

    /// <summary>A name is written with other characters or in another width.</summary>
    Spelling = 1 << 4,

    /// <summary>The telephone number.</summary>
    Telephone = 1 << 5,

    /// <summary>The telephone number but for one digit, or two that changed places.</summary>
    NearTelephone = 1 << 6,

    /// <summary>The mail address.</summary>
    Mail = 1 << 7,

    /// <summary>The town.</summary>
    Town = 1 << 8,

    /// <summary>The family names differ: a marriage, or another person.</summary>
    OtherFamilyName = 1 << 9,

    /// <summary>The telephone numbers differ.</summary>
    OtherTelephone = 1 << 10,

    /// <summary>The towns differ: moved, or another person.</summary>
    OtherTown = 1 << 11,
}
