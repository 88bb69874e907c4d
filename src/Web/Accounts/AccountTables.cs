using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Web.Accounts;

/// <summary>Makes the accounts' tables, once in a process, before the first is read: the key ring is asked for early.</summary>
public sealed class AccountTables(IDbContextFactory<AccountsContext> contexts)
{
    private readonly SemaphoreSlim _once = new(1);
    private bool _ready;

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
            await RelationalLayout.Ensure(context, AccountsContext.Layout, AccountsContext.LayoutVersion, rebuildable: false, cancellation);
            Volatile.Write(ref _ready, true);
        }
        finally
        {
            _once.Release();
        }
    }
}
