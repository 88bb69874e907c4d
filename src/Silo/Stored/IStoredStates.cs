namespace Kyodo.Silo.Stored;

/// <summary>What grains have stored, seen from outside: for rebuilding, export and import.</summary>
public interface IStoredStates
{
    /// <summary>The names of the states that are there (<c>person</c>, <c>need</c>, …), in ordinal order.</summary>
    Task<IReadOnlyList<string>> Names(CancellationToken cancellation);

    /// <summary>All states of a name, in the order of their keys, as they were at one moment.</summary>
    IAsyncEnumerable<StoredState> All(string name, CancellationToken cancellation);

    /// <summary>One state, or null.</summary>
    Task<StoredState?> Find(string name, string key, CancellationToken cancellation);

    /// <summary>Stores a state that is not there yet; finished when it is durable.</summary>
    /// <exception cref="Exception">Another one is there already.</exception>
    Task Add(string name, StoredState state, CancellationToken cancellation);
}
