using Kyodo.Grains;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans;

namespace Kyodo.Silo.Hosting;

/// <summary>Has the nightly run keep its hour from the start on; a night that was missed while the server stood still is caught up.</summary>
public sealed class NightWatch(DataFolder folder, IGrainFactory grains, IOptions<KyodoOptions> options) : IHostedService
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The hour is no hour.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var answer = await grains.Rescoring(folder.Code).Keep(options.Value.NightHour);
        if (!answer.IsDone)
            throw new InvalidOperationException($"Kyodo:NightHour must be 0 to 23, not {options.Value.NightHour}.");
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
