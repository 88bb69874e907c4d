namespace Orleans.Runtime;

/// <summary>When a reminder ticks.</summary>
public readonly struct TickStatus
{
    /// <summary>Tells all three times.</summary>
    /// <param name="firstTickTime">When the reminder was to tick first (UTC).</param>
    /// <param name="period">Time between ticks.</param>
    /// <param name="timeStamp">When this tick was sent (UTC).</param>
    public TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        FirstTickTime = firstTickTime;
        Period = period;
        CurrentTickTime = timeStamp;
    }

    /// <summary>When the reminder was to tick first (UTC).</summary>
    public DateTime FirstTickTime { get; }

    /// <summary>Time between ticks.</summary>
    public TimeSpan Period { get; }

    /// <summary>When this tick was sent (UTC).</summary>
    public DateTime CurrentTickTime { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"<{FirstTickTime:O}, {Period:c}, {CurrentTickTime:O}>");
}
