using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A grain's stored state, injected by <see cref="PersistentStateAttribute"/> and read before the grain is activated.</summary>
/// <typeparam name="TState">The state's type; it has a public parameterless constructor.</typeparam>
public interface IPersistentState<TState> : IStorage<TState>
{
}
