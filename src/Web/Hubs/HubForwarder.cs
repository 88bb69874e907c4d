using System.Collections.Concurrent;
using Kyodo.Matching.Model;
using Kyodo.Web.Feed;
using Microsoft.AspNetCore.SignalR;

namespace Kyodo.Web.Hubs;

/// <summary>Forwards a desk's signals to the hub's connections, once a municipality, from the first connection on until the host stops.</summary>
public sealed partial class HubForwarder(
    DeskFeed feed, IHubContext<CoordinationHub, ICoordinationClient> hub, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<HubForwarder> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<MunicipalityCode, Lazy<Task>> _running = new();

    /// <summary>Begins to forward a municipality's signals, if nobody has.</summary>
    public void Forward(MunicipalityCode municipality) =>
        _ = _running.GetOrAdd(municipality, code => new(() => Task.Run(() => Run(code)))).Value;

    private async Task Run(MunicipalityCode municipality)
    {
        var stopping = lifetime.ApplicationStopping;
        var clients = hub.Clients.Group(municipality.Value);
        var first = true;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var subscription = await feed.Subscribe(municipality, stopping);
                if (!first)
                    await clients.Reset(subscription.Position);
                first = false;
                await foreach (var signal in subscription.Signals(stopping))
                    await (signal.Event is { } happened ? clients.Happened(happened) : clients.Reset(signal.Position));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A screen that hears nothing is worse than one that is told to read again: keep trying, and say so.
                LogFailed(logger, e);
            }

            await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "The desk's signals could not be forwarded to the hub; it is tried again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
