namespace Orleans;

/// <summary>Why an activation goes away.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None,

    /// <summary>The host stops.</summary>
    ShuttingDown,

    /// <summary>The grain could not be activated.</summary>
    ActivationFailed,

    /// <summary>Not used in one process.</summary>
    DirectoryFailure,

    /// <summary>Nobody called for longer than the collection age.</summary>
    ActivationIdle,

    /// <summary>Not used in one process.</summary>
    ActivationUnresponsive,

    /// <summary>Not used in one process.</summary>
    DuplicateActivation,

    /// <summary>Not used in one process.</summary>
    IncompatibleRequest,

    /// <summary>An error in the grain, such as a failed state write.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>Not used in one process.</summary>
    Migrating,

    /// <summary>The runtime or an operator asked for it.</summary>
    RuntimeRequested,

    /// <summary>Not used in one process.</summary>
    HighMemoryPressure,
}
