using Kyodo.Grains.Districts;

namespace Kyodo.Silo.Stored;

/// <summary>A data folder's grain store, opened while no grains run; nobody else can open it meanwhile.</summary>
public sealed class ClosedStore(IStoredStates states, IDistrictJournal journal, IAsyncDisposable store) : IAsyncDisposable
{
    /// <summary>The states.</summary>
    public IStoredStates States => states;

    /// <summary>The districts' journals.</summary>
    public IDistrictJournal Journal => journal;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
