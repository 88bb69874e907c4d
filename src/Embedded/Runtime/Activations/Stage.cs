namespace Kyodo.Embedded.Activations;

/// <summary>Where an activation is in its life; it only moves forward.</summary>
internal enum Stage : byte
{
    /// <summary>Nobody has run it yet.</summary>
    New,

    /// <summary>The grain is constructed, its state read, OnActivateAsync runs; requests wait.</summary>
    Activating,

    /// <summary>Requests are served.</summary>
    Active,

    /// <summary>Running requests finish, then OnDeactivateAsync runs; new requests wait for the next activation.</summary>
    Ending,

    /// <summary>Gone; requests go to another activation.</summary>
    Ended,
}
