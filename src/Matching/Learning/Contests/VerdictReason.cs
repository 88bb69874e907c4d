namespace Kyodo.Matching.Learning.Contests;

/// <summary>Why a champion stayed or went. Numbers are stored: never renumber.</summary>
public enum VerdictReason : byte
{
    /// <summary>The challenger foretold later outcomes better, beyond chance: it is promoted. The only reason to change.</summary>
    Better = 0,

    /// <summary>There is no outcome.</summary>
    NoOutcomes = 1,

    /// <summary>More than one in ten outcomes is faulty: such records are not learned from.</summary>
    TooManyFaults = 2,

    /// <summary>There are too few settled outcomes.</summary>
    TooFew = 3,

    /// <summary>All were completed: nothing tells them apart.</summary>
    AllCompleted = 4,

    /// <summary>None was completed: nothing tells them apart.</summary>
    NoneCompleted = 5,

    /// <summary>Too few have been settled since what the champion learned from, so that nothing judges fairly between the two.</summary>
    TooFewNew = 6,

    /// <summary>The outcomes lead to nothing other than the expert's shapes.</summary>
    NothingLearned = 7,

    /// <summary>The challenger is not better, or not beyond chance.</summary>
    NotBetter = 8,

    /// <summary>The challenger is better on the whole and serves a group of people worse.</summary>
    GroupWorse = 9,
}
