using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.ReadModel;

/// <summary>Makes the read model's tables once per process, and tells when another layout was found and everything must be built anew.</summary>
public sealed class ReadModelTables(IDbContextFactory<ReadModelContext> contexts)
{
    // A mark, not the making: a filling that was interrupted is begun again.
    private const string Filled = "read-filled";

    private readonly SemaphoreSlim _once = new(1);
    private bool _ready;

    /// <summary>Whether the tables were made by this process, so that they are empty.</summary>
    public bool WereMade { get; private set; }

    /// <summary>Completes when the tables are there.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached or refuses.</exception>
    public async Task Ready(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _ready))
            return;
        await _once.WaitAsync(cancellation);
        try
        {
            if (_ready)
                return;
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            WereMade = await RelationalLayout.Ensure(context, "read", ReadModelContext.LayoutVersion, rebuildable: true, cancellation);
            Volatile.Write(ref _ready, true);
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>Whether every row that the stored grains make has been put since the tables were made.</summary>
    public async Task<bool> AreFilled(CancellationToken cancellation)
    {
        await Ready(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RelationalLayout.Marked(context, Filled, cancellation) == ReadModelContext.LayoutVersion;
    }

    /// <summary>Notes that they are.</summary>
    public Task MarkFilled(CancellationToken cancellation) => Mark(ReadModelContext.LayoutVersion, cancellation);

    /// <summary>Empties the tables, before they are filled anew.</summary>
    public async Task Clear(CancellationToken cancellation)
    {
        await Mark(0, cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Needs.ExecuteDeleteAsync(cancellation);
        await context.Participants.ExecuteDeleteAsync(cancellation);
        await context.Collaborations.ExecuteDeleteAsync(cancellation);
    }

    private async Task Mark(int version, CancellationToken cancellation)
    {
        await Ready(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await RelationalLayout.Mark(context, Filled, version, cancellation);
    }
}
