namespace Kyodo.Grains.Calls;

/// <summary>Where the calls to one person for one need stand. Numbers are stored: never renumber.</summary>
public enum CallStage : byte
{
    /// <summary>A coordinator has the name and number before them.</summary>
    Calling = 0,

    /// <summary>Not reached, or another time was agreed: again from then on.</summary>
    Again = 1,

    /// <summary>Told; being passed on to the need.</summary>
    Telling = 2,

    /// <summary>Not reached after several attempts.</summary>
    Unreached = 3,

    /// <summary>Told, and the need said no: already filled, the person's own limit, another engagement.</summary>
    Refused = 4,
}
