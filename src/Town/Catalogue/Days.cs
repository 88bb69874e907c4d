namespace Kyodo.Town.Catalogue;

/// <summary>Days of the week on which something usually takes place.</summary>
public enum Days
{
    /// <summary>Monday to Friday.</summary>
    Weekdays = 0,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = 1,

    /// <summary>Saturday.</summary>
    Saturday = 2,

    /// <summary>Sunday.</summary>
    Sunday = 3,

    /// <summary>Any day.</summary>
    Any = 4,
}
