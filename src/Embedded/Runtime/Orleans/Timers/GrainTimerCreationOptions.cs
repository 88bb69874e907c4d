using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain timer ticks, and how its ticks behave.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>Options with both times.</summary>
    /// <param name="dueTime">Time until the first tick.</param>
    /// <param name="period">Time from the end of one tick to the next.</param>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first tick; <see cref="Timeout.InfiniteTimeSpan"/> for never.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of one tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> for one tick only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may start while requests await; by default it waits like any request.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use and so keeps the activation from being collected.</summary>
    public bool KeepAlive { get; init; }
}
