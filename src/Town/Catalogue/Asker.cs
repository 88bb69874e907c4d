namespace Kyodo.Town.Catalogue;

/// <summary>Who typically asks for something.</summary>
public enum Asker
{
    /// <summary>A resident with a trouble of their own (困りごと).</summary>
    Resident = 0,

    /// <summary>自治会・町内会.</summary>
    NeighbourhoodAssociation = 1,

    /// <summary>市民活動団体.</summary>
    CivicGroup = 2,

    /// <summary>協議会.</summary>
    Council = 3,

    /// <summary>事業者.</summary>
    Business = 4,

    /// <summary>教育機関.</summary>
    School = 5,

    /// <summary>担当課.</summary>
    CityDepartment = 6,
}
