using System.Collections.Concurrent;
using Kyodo.Grains.Desks;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Feed;

/// <summary>
/// What happens on the desks, for this web node's pages and hub: one grain observer a municipality, however many listen. Events arrive in
/// order and without gaps; where that cannot be kept, the subscriber is told to take a fresh snapshot.
/// </summary>
public sealed class DeskFeed(IGrainFactory grains, TimeProvider time, ILogger<DeskFeed> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<MunicipalityCode, Lazy<DeskChannel>> _channels = new();

    /// <summary>The grain key of a municipality's desk.</summary>
    public static string KeyOf(MunicipalityCode municipality) => municipality.Value + "/desk";

    /// <summary>
    /// Subscribes. First ask for <see cref="DeskSubscription.Position"/>, then read the rows of a snapshot, then read the signals: what
    /// happened in between comes as a signal.
    /// </summary>
    /// <exception cref="TimeoutException">The desk does not answer.</exception>
    public Task<DeskSubscription> Subscribe(MunicipalityCode municipality, CancellationToken cancellation) =>
        _channels.GetOrAdd(municipality, code => new(() => new(grains, code, time, logger))).Value.Subscribe(cancellation);

    /// <summary>Events after a position.</summary>
    /// <exception cref="TimeoutException">The desk does not answer.</exception>
    public Task<DeskCatchUp> CatchUp(MunicipalityCode municipality, DeskPosition after) =>
        grains.GetGrain<IDeskGrain>(KeyOf(municipality)).CatchUp(after);

    /// <summary>Ends every subscription.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels.Values)
        {
            if (channel.IsValueCreated)
                await channel.Value.DisposeAsync();
        }
    }
}
