using System.Text.Json;
using Kyodo.Silo.Simulation;
using Kyodo.Silo.Stored;
using Kyodo.Town.Histories;
using Kyodo.Town.Simulation;

namespace Kyodo.Web.Pages.Rules;

/// <summary>
/// Tries the rules that wait for approval on the city's own records, as <c>kyodo simulate --history</c> does, while the server runs: the records are read once, then nothing is
/// touched any more. One trial at a time on a web node and on one processor, so that the desks hardly notice; the last one is kept in memory until the next.
/// </summary>
public sealed partial class RuleTrials(IStoredStates states, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<RuleTrials> logger)
{
    /// <summary>Simulated days of a trial.</summary>
    public const int Days = 90;

    /// <summary>Seeds of a trial.</summary>
    public const int Seeds = 8;

    private readonly Lock _lock = new();
    private RuleTrial? _last;

    /// <summary>The last trial, which may be going on; null when there was none since the server started.</summary>
    public RuleTrial? Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    /// <summary>Begins a trial; joins the one that is going on.</summary>
    /// <param name="draftedAt">When the draft was written.</param>
    public RuleTrial Begin(DateTimeOffset draftedAt)
    {
        lock (_lock)
        {
            if (_last is { End: RuleTrialEnd.None } going)
                return going;
            var trial = _last = new(draftedAt, time.GetUtcNow());
            _ = Task.Run(() => Run(trial));
            return trial;
        }
    }

    private async Task Run(RuleTrial trial)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(trial.Stopped, lifetime.ApplicationStopping);
        try
        {
            var history = await HistoryReading.Read(states, stop.Token);
            if (history.Draft is null)
            {
                trial.Finish(RuleTrialEnd.NoDraft);
                return;
            }

            var comparison = HistoryComparison.Run(history, Days, Seeds, policies: [Policy.Engine], progress: trial, cancellation: stop.Token);
            trial.Finish(RuleTrialEnd.Done, comparison);
        }
        catch (OperationCanceledException)
        {
            trial.Finish(RuleTrialEnd.Stopped);
        }
        catch (HistoryTooThinException)
        {
            trial.Finish(RuleTrialEnd.TooThin);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidDataException or IOException or InvalidOperationException or TimeoutException or AggregateException or System.Data.Common.DbException)
        {
            LogFailed(logger, e);
            trial.Finish(RuleTrialEnd.Failed);
        }
    }

    [LoggerMessage(LogLevel.Error, "A trial of draft rules was broken off.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
