using System.Collections.Concurrent;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>What clients have been told: every answer, so that it can be held against what is stored.</summary>
internal sealed class Told
{
    private long _answered;
    private long _failed;
    private long _lastSuccess;
    private long _longestGap;

    public ConcurrentBag<NeedId> Posted { get; } = [];

    public ConcurrentBag<NeedId> Triaged { get; } = [];

    public ConcurrentBag<(NeedId Need, ParticipantId Person)> Approved { get; } = [];

    public ConcurrentBag<(NeedId Need, OfferId Offer)> Accepted { get; } = [];

    public ConcurrentBag<(NeedId Need, OfferId Offer, AnswerCode Code)> Refused { get; } = [];

    public ConcurrentDictionary<string, long> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>How long each call took, failed or not, in milliseconds.</summary>
    public ConcurrentBag<double> Milliseconds { get; } = [];

    public long Answered => Volatile.Read(ref _answered);

    public long Failed => Volatile.Read(ref _failed);

    /// <summary>The longest time in which no call at all was answered.</summary>
    public TimeSpan LongestGap => TimeSpan.FromTicks(Volatile.Read(ref _longestGap));

    public void Begin(TimeProvider clock) => Volatile.Write(ref _lastSuccess, clock.GetUtcNow().UtcTicks);

    public void Success(TimeProvider clock, TimeSpan took)
    {
        Interlocked.Increment(ref _answered);
        Milliseconds.Add(took.TotalMilliseconds);
        var now = clock.GetUtcNow().UtcTicks;
        var gap = now - Interlocked.Exchange(ref _lastSuccess, now);
        var longest = Volatile.Read(ref _longestGap);
        while (gap > longest && Interlocked.CompareExchange(ref _longestGap, gap, longest) is var seen && seen != longest)
            longest = seen;
    }

    public void Failure(string name, TimeSpan took)
    {
        Interlocked.Increment(ref _failed);
        Milliseconds.Add(took.TotalMilliseconds);
        Failures.AddOrUpdate(name, 1, static (_, count) => count + 1);
    }
}
