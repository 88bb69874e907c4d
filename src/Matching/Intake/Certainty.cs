namespace Kyodo.Matching.Intake;

/// <summary>How sure a guess is. The screen marks each differently; all can be corrected.</summary>
public enum Certainty : byte
{
    /// <summary>Something had to be assumed: the length of a visit, the field of an activity.</summary>
    Assumed = 0,

    /// <summary>Said in other words, or with a part left out.</summary>
    Likely = 1,

    /// <summary>Said as it is.</summary>
    Said = 2,
}
