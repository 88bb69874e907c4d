namespace Kyodo.Matching.Model;

/// <summary>What kind of participant it is. Numbers are stored: never renumber.</summary>
public enum ParticipantKind : byte
{
    /// <summary>個人.</summary>
    Person = 0,

    /// <summary>自治会・町内会.</summary>
    NeighbourhoodAssociation = 1,

    /// <summary>市民活動団体, NPOs among them.</summary>
    CivicGroup = 2,

    /// <summary>協議会, whose members are groups.</summary>
    Council = 3,

    /// <summary>事業者.</summary>
    Business = 4,

    /// <summary>教育機関.</summary>
    School = 5,

    /// <summary>担当課.</summary>
    CityDepartment = 6,
}
