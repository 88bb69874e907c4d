namespace Kyodo.Embedded.Generator;

/// <summary>What a grain method returns.</summary>
internal enum ResultKind
{
    /// <summary>Nothing: observers only.</summary>
    None,

    /// <summary>Task.</summary>
    Task,

    /// <summary>Task of a result.</summary>
    TaskOfResult,

    /// <summary>ValueTask.</summary>
    ValueTask,

    /// <summary>ValueTask of a result.</summary>
    ValueTaskOfResult,
}
