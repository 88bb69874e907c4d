using System.Threading.Channels;
using Kyodo.Grains.Desks;

namespace Kyodo.Web.Feed;

/// <summary>One listener's subscription. Dispose it when the listener leaves.</summary>
public sealed class DeskSubscription : IDisposable
{
    private const int Backlog = 1_024;

    private readonly Channel<DeskSignal> _signals = Channel.CreateBounded<DeskSignal>(
        new BoundedChannelOptions(Backlog) { SingleWriter = true, SingleReader = true });

    private readonly Action<DeskSubscription> _leave;
    private bool _overrun;

    internal DeskSubscription(DeskPosition position, Action<DeskSubscription> leave)
    {
        Position = position;
        _leave = leave;
    }

    /// <summary>Where the numbering stood when the subscription began; the first signal follows it.</summary>
    public DeskPosition Position { get; }

    /// <summary>The signals, as they come, until the cancellation or until the feed ends.</summary>
    public IAsyncEnumerable<DeskSignal> Signals(CancellationToken cancellation) => _signals.Reader.ReadAllAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _leave(this);
        _signals.Writer.TryComplete();
    }

    // Called by the channel's pump only. A listener that lags loses events and is told so as soon as there is room again.
    internal void Send(DeskSignal signal)
    {
        if (_overrun)
        {
            _overrun = !_signals.Writer.TryWrite(new(signal.Position, null));
            return;
        }

        _overrun = !_signals.Writer.TryWrite(signal);
    }

    internal void End() => _signals.Writer.TryComplete();
}
