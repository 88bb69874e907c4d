using System.Threading.Channels;
using Kyodo.Grains.Desks;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Feed;

/// <summary>
/// One municipality's desk on this web node. A single pump owns the numbering and the list of listeners: grain events, renewals and new
/// listeners all reach it through one queue, so that nothing needs a lock and a listener's first signal is exactly the one after its position.
/// </summary>
internal sealed partial class DeskChannel : IDeskObserver, IAsyncDisposable
{
    /// <summary>A grain-side subscription lasts five minutes and ends with its silo: renewing often finds a new desk, and lost events, within seconds.</summary>
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    private readonly IDeskGrain _desk;
    private readonly IDeskObserver _reference;
    private readonly IGrainFactory _grains;
    private readonly ILogger _logger;
    private readonly ITimer _renewal;
    private readonly Channel<object> _queue = Channel.CreateUnbounded<object>(new() { SingleReader = true });
    private readonly HashSet<DeskSubscription> _listeners = [];
    private readonly Task _pump;
    private DeskPosition? _position;

    internal DeskChannel(IGrainFactory grains, MunicipalityCode municipality, TimeProvider time, ILogger logger)
    {
        _grains = grains;
        _logger = logger;
        _desk = grains.GetGrain<IDeskGrain>(DeskFeed.KeyOf(municipality));
        _reference = grains.CreateObjectReference<IDeskObserver>(this);
        _pump = Task.Run(Pump);
        _renewal = time.CreateTimer(static state => ((DeskChannel)state!)._queue.Writer.TryWrite(new Renew()), this, RenewEvery, RenewEvery);
    }

    /// <inheritdoc/>
    public Task Happened(DeskEvent deskEvent)
    {
        _queue.Writer.TryWrite(deskEvent);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        _queue.Writer.TryComplete();
        await _pump;
        _grains.DeleteObjectReference<IDeskObserver>(_reference);
    }

    internal async Task<DeskSubscription> Subscribe(CancellationToken cancellation)
    {
        var join = new Join(new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(join, cancellation);
        return await join.Joined.Task.WaitAsync(cancellation);
    }

    private async Task Pump()
    {
        await foreach (var item in _queue.Reader.ReadAllAsync())
        {
            switch (item)
            {
                case DeskEvent happened:
                    await Take(happened);
                    break;
                case Renew:
                    await TryRenew();
                    break;
                case Join join:
                    await Admit(join);
                    break;
                case Leave leave:
                    _listeners.Remove(leave.Listener);
                    break;
            }
        }

        foreach (var listener in _listeners)
            listener.End();
    }

    private async Task Admit(Join join)
    {
        try
        {
            if (_position is null)
                await Synchronize();
        }
        catch (Exception e)
        {
            // Whoever wants to listen is told; the pump serves the others.
            join.Joined.TrySetException(e);
            return;
        }

        var listener = new DeskSubscription(_position!, left => _queue.Writer.TryWrite(new Leave(left)));
        _listeners.Add(listener);
        if (!join.Joined.TrySetResult(listener))
            _listeners.Remove(listener);
    }

    private async Task TryRenew()
    {
        try
        {
            await Synchronize();
        }
        catch (Exception e)
        {
            // Whatever it was, the next renewal, or the gap in the numbers at the next event, makes up for it.
            LogRenewalFailed(_logger, e);
        }
    }

    private async Task Take(DeskEvent happened)
    {
        if (_position is { } at && happened.Epoch == at.Epoch)
        {
            if (happened.Number <= at.Number)
                return;
            if (happened.Number == at.Number + 1)
            {
                Send(happened);
                return;
            }
        }

        await TryRenew();
    }

    // Renews the subscription, then makes up for what was missed since the last known number.
    private async Task Synchronize()
    {
        var now = await _desk.Subscribe(_reference);
        if (_position is not { } at)
        {
            _position = now;
            return;
        }

        if (now == at)
            return;
        var missed = await _desk.CatchUp(at);
        if (missed.Complete && missed.Position.Epoch == at.Epoch)
        {
            foreach (var happened in missed.Events)
                Send(happened);
            return;
        }

        _position = missed.Position;
        foreach (var listener in _listeners)
            listener.Send(new(missed.Position, null));
    }

    private void Send(DeskEvent happened)
    {
        _position = new(happened.Epoch, happened.Number);
        var signal = new DeskSignal(_position, happened);
        foreach (var listener in _listeners)
            listener.Send(signal);
    }

    [LoggerMessage(LogLevel.Warning, "The desk's subscription could not be renewed; it is tried again.")]
    private static partial void LogRenewalFailed(ILogger logger, Exception exception);

    private sealed record Join(TaskCompletionSource<DeskSubscription> Joined);

    private sealed record Leave(DeskSubscription Listener);

    private sealed record Renew;
}
