namespace Kyodo.Matching.Model;

/// <summary>A set of <see cref="ParticipantKind"/>; bit n is the kind numbered n.</summary>
[Flags]
public enum ParticipantKinds : byte
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>個人.</summary>
    Person = 1 << 0,

    /// <summary>自治会・町内会.</summary>
    NeighbourhoodAssociation = 1 << 1,

    /// <summary>市民活動団体.</summary>
    CivicGroup = 1 << 2,

    /// <summary>協議会.</summary>
    Council = 1 << 3,

    /// <summary>事業者.</summary>
    Business = 1 << 4,

    /// <summary>教育機関.</summary>
    School = 1 << 5,

    /// <summary>担当課.</summary>
    CityDepartment = 1 << 6,

    /// <summary>Any kind.</summary>
    Any = Person | NeighbourhoodAssociation | CivicGroup | Council | Business | School | CityDepartment,
}
