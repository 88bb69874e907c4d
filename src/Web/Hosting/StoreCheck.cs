using Kyodo.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kyodo.Web.Hosting;

/// <summary>Ready: grains answer and the relational database can be read.</summary>
public sealed class StoreCheck(ServedMunicipality municipality, IDbContextFactory<AccountsContext> contexts, AccountTables tables) : IHealthCheck
{
    /// <summary>The tag of checks that say whether this node can serve.</summary>
    public const string Tag = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await municipality.Get().WaitAsync(Patience, cancellationToken) is null)
                return HealthCheckResult.Unhealthy("The municipality is not set up.");
            await tables.Ready(cancellationToken);
            await using var accounts = await contexts.CreateDbContextAsync(cancellationToken);
            return await accounts.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database cannot be reached.");
        }
        catch (Exception e) when (e is TimeoutException or Orleans.Runtime.OrleansException or System.Data.Common.DbException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HealthCheckResult.Unhealthy("A store does not answer.", e);
        }
    }
}
