namespace Kyodo.Town.Simulation;

/// <summary>What may come due while the office works.</summary>
internal enum Happening
{
    /// <summary>A need is received.</summary>
    Received = 0,

    /// <summary>A need's deadline.</summary>
    Deadline = 1,

    /// <summary>Somebody answers.</summary>
    Answer = 2,

    /// <summary>Somebody who agreed cancels.</summary>
    Cancelled = 3,

    /// <summary>The day of the activity.</summary>
    Activity = 4,

    /// <summary>A regular activity has gone on for a month, or was given up.</summary>
    Settled = 5,

    /// <summary>A regular activity's season is over.</summary>
    SeasonOver = 6,
}
