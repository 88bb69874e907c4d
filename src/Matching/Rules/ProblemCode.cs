namespace Kyodo.Matching.Rules;

/// <summary>What is wrong with a value. Numbers are part of the API: never renumber.</summary>
public enum ProblemCode : byte
{
    /// <summary>Nothing was given. Detail: empty.</summary>
    Missing = 0,

    /// <summary>A text is longer than allowed. Detail: the most characters.</summary>
    TooLong = 1,

    /// <summary>A number lies outside its range. Detail: the range, such as <c>1–20</c>.</summary>
    OutOfRange = 2,

    /// <summary>A list or set has more members than allowed. Detail: the most.</summary>
    TooMany = 3,

    /// <summary>No such choice. Detail: empty.</summary>
    Unknown = 4,

    /// <summary>Not written as it must be: an id, a telephone number, a mail address, a reading, or a text with characters that cannot be shown. Detail: empty.</summary>
    Malformed = 5,

    /// <summary>Belongs to another municipality. Detail: the one expected.</summary>
    OtherMunicipality = 6,

    /// <summary>Given twice. Detail: empty.</summary>
    Twice = 7,

    /// <summary>Ends before, or when, it starts. Detail: empty.</summary>
    EndsBeforeStart = 8,

    /// <summary>Does not agree with another field. Detail: that field.</summary>
    Disagrees = 9,

    /// <summary>Has another number of members than it must. Detail: that number.</summary>
    WrongCount = 10,
}
