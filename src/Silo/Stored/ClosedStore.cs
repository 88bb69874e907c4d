using Kyodo.Grains.Districts;
using Kyodo.Silo.Exports;

namespace Kyodo.Silo.Stored;

/// <summary>All that is stored and cannot be made anew, opened while no grains run; nobody else can open the grains' store meanwhile.</summary>
public sealed class ClosedStore(IStoredStates states, IDistrictJournal journal, KeptTables tables, IAsyncDisposable store) : IAsyncDisposable
{
    /// <summary>The states.</summary>
    public IStoredStates States => states;

    /// <summary>The districts' journals.</summary>
    public IDistrictJournal Journal => journal;

    /// <summary>The tables beside them.</summary>
    public KeptTables Tables => tables;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
