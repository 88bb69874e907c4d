using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.ReadModel;

/// <summary>Makes the read model's tables once per process, and tells when another layout was found and everything must be built anew.</summary>
public sealed class ReadModelTables(IDbContextFactory<ReadModelContext> contexts)
{
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

    /// <summary>Empties the tables, before they are filled anew.</summary>
    public async Task Clear(CancellationToken cancellation)
    {
        await Ready(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Needs.ExecuteDeleteAsync(cancellation);
        await context.Participants.ExecuteDeleteAsync(cancellation);
        await context.Collaborations.ExecuteDeleteAsync(cancellation);
    }
}
