using Kyodo.Grains;
using Kyodo.Silo.Sample;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Kyodo.Silo.Hosting;

/// <summary>Fills fresh data before anybody is served: the municipality's make-up, and the sample where it is wanted. Goes on where it was interrupted.</summary>
public sealed class FirstFilling(DataFolder folder, IGrainFactory grains, SampleFilling sample) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (folder.Owner.Filled)
            return;
        await using var turn = await folder.Claim(cancellationToken);
        if (folder.Owner.Filled)
            return;
        if (folder.WantsSample)
            await sample.Run(cancellationToken);
        else if (folder.Owner.Described is { } municipality && await grains.Municipality(folder.Code).Get() is null)
            await grains.Municipality(folder.Code).Put(municipality with { Version = 0 });
        folder.MarkFilled();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
