namespace Orleans.Core;

/// <summary>A grain's stored state.</summary>
/// <typeparam name="TState">The state's type; it has a public parameterless constructor.</typeparam>
public interface IStorage<TState> : IStorage
{
    /// <summary>The value in memory: replace it, then write.</summary>
    TState State { get; set; }
}
