using System.Runtime.CompilerServices;
using System.Text.Json;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Tests.Simulation;

/// <summary>Stored states that live as long as a test.</summary>
internal sealed class StatesInMemory : IStoredStates
{
    private readonly SortedDictionary<string, SortedDictionary<string, byte[]>> _states = new(StringComparer.Ordinal);

    public void Put<TState>(string name, string key, TState state)
    {
        if (!_states.TryGetValue(name, out var states))
            _states[name] = states = new(StringComparer.Ordinal);
        states[key] = JsonSerializer.SerializeToUtf8Bytes(state, JsonSerializerOptions.Web);
    }

    public Task<IReadOnlyList<string>> Names(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. _states.Keys]);

    public async IAsyncEnumerable<StoredState> All(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var (key, body) in _states.GetValueOrDefault(name) ?? [])
            yield return new(key, body);
    }

    public Task<StoredState?> Find(string name, string key, CancellationToken cancellation) =>
        Task.FromResult<StoredState?>(_states.GetValueOrDefault(name)?.GetValueOrDefault(key) is { } body ? new(key, body) : null);

    public Task Add(string name, StoredState state, CancellationToken cancellation) => throw new NotSupportedException("Nothing is added here.");
}
