using Kyodo.Town.Histories;

namespace Kyodo.Web.Pages.Rules;

/// <summary>One trial of the rules that wait for approval on the city's own records, while it goes on and after.</summary>
/// <param name="draftedAt">When the draft was written: which one it is.</param>
/// <param name="startedAt">When it began.</param>
public sealed class RuleTrial(DateTimeOffset draftedAt, DateTimeOffset startedAt) : IProgress<(int Done, int All)>
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private (int Done, int All) _progress;
    private HistoryComparison? _comparison;
    private RuleTrialEnd _end;

    /// <summary>When the draft was written: which one it is.</summary>
    public DateTimeOffset DraftedAt => draftedAt;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How many runs are done, and of how many; of none while the records are read.</summary>
    public (int Done, int All) Progress
    {
        get
        {
            lock (_lock)
                return _progress;
        }
    }

    /// <summary>Cancelled when somebody wants it to stop.</summary>
    internal CancellationToken Stopped => _stop.Token;

    /// <summary>How it ended.</summary>
    public RuleTrialEnd End
    {
        get
        {
            lock (_lock)
                return _end;
        }
    }

    /// <summary>What came of it; null unless it is done.</summary>
    public HistoryComparison? Comparison
    {
        get
        {
            lock (_lock)
                return _comparison;
        }
    }

    /// <inheritdoc/>
    public void Report((int Done, int All) value)
    {
        lock (_lock)
            _progress = value;
    }

    /// <summary>Wants it to stop.</summary>
    internal void Stop() => _stop.Cancel();

    internal void Finish(RuleTrialEnd end, HistoryComparison? comparison = null)
    {
        lock (_lock)
            (_end, _comparison) = (end, comparison);
    }
}
