namespace Kyodo.Matching.Intake;

/// <summary>What a word hints at beyond skills and fields; hints are judged together.</summary>
[Flags]
internal enum Cue
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Going along with somebody.</summary>
    Escort = 1,

    /// <summary>A hospital, a doctor.</summary>
    Medical = 2,

    /// <summary>By car.</summary>
    Lift = 4,

    /// <summary>Somebody old.</summary>
    Elder = 8,

    /// <summary>A wheelchair.</summary>
    Wheelchair = 16,

    /// <summary>A shop.</summary>
    Shop = 32,
}
