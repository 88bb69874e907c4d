namespace Kyodo.Web.Tests.World;

/// <summary>A clock that goes as ever, some days ahead: for what a city does once a year.</summary>
internal sealed class ClockAhead : TimeProvider
{
    private long _ticks;

    public ClockAhead(DateTimeOffset now) => _ticks = (now - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _ticks));

    /// <summary>Lets time pass at once.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
