using System.Runtime.CompilerServices;
using Kyodo.Embedded.Storage;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo;

/// <summary>The states in the embedded store.</summary>
/// <param name="store">Gives the store once it is open.</param>
internal sealed class StoreStates(Func<IGrainStore> store) : IStoredStates
{
    public Task<IReadOnlyList<string>> Names(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return store().ReadNamesAsync();
    }

    public async IAsyncEnumerable<StoredState> All(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var record in store().ReadAllAsync(name))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new(record.Key, record.Body);
        }
    }

    public async Task<StoredState?> Find(string name, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await store().ReadAsync(name, key) is { } record ? new(record.Key, record.Body) : null;
    }

    public Task Add(string name, StoredState state, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return store().WriteAsync(name, state.Key, state.Body.ToArray(), expectedVersion: 0);
    }
}
