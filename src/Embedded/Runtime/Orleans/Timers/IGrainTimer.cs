namespace Orleans.Runtime;

/// <summary>A timer of one activation; gone with it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when the timer ticks from now on.</summary>
    /// <param name="dueTime">Time until the next tick; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="period">Time from the end of one tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> for one tick only.</param>
    void Change(TimeSpan dueTime, TimeSpan period);
}
