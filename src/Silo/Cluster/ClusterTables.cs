using Kyodo.Silo.Postgres;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Kyodo.Silo;

/// <summary>Makes the cluster's tables before anything looks for them.</summary>
internal sealed class ClusterTables(NpgsqlDataSource database, ClusterSettings settings) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        settings.Role == ClusterRole.Silo ? ClusterSchema.Ensure(database, cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
