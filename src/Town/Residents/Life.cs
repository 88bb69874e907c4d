namespace Kyodo.Town.Residents;

/// <summary>The life somebody leads; it shapes free time, skills and hidden preferences and is told to nobody.</summary>
public enum Life
{
    /// <summary>At work on weekdays.</summary>
    Working = 0,

    /// <summary>Retired.</summary>
    Retired = 1,

    /// <summary>At home with small children.</summary>
    Parent = 2,

    /// <summary>A pupil under 18.</summary>
    Pupil = 3,

    /// <summary>A student of 18 or older.</summary>
    Student = 4,

    /// <summary>Farmer, shopkeeper or otherwise their own master.</summary>
    OwnMaster = 5,
}
