namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Waiting : ConformanceTest
{
    [Fact]
    public async Task A_caller_that_waits_too_long_gets_a_timeout()
    {
        var grain = Fresh<IWaitingGrain>();
        var call = grain.WaitForeverAsync();
        await PassTimeUntilAsync(call, TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task A_method_may_set_its_own_timeout()
    {
        var grain = Fresh<IWaitingGrain>();
        var patient = grain.WaitForeverAsync();
        var hasty = Fresh<IWaitingGrain>().WaitForeverHastilyAsync();
        await PassTimeAsync(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<TimeoutException>(() => hasty);
        Assert.False(patient.IsCompleted);
    }

    [Fact]
    public async Task A_call_that_waits_behind_another_times_out_too()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IWaitingGrain>(key);
        var first = grain.WaitForeverAsync();
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("waiting", 1);
        var second = grain.AnswerAsync();
        await PassTimeUntilAsync(Task.WhenAll(first.ContinueWith(_ => { }), second.ContinueWith(_ => { })), TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        await Assert.ThrowsAsync<TimeoutException>(() => first);
    }

    [Fact]
    public async Task The_default_timeout_does_not_come_before_its_time()
    {
        var call = Fresh<IWaitingGrain>().WaitForeverAsync();
        await PassTimeAsync(TimeSpan.FromSeconds(25));
        Assert.False(call.IsCompleted);
    }

    [Fact]
    public async Task Cancelling_ends_the_callers_wait_and_signals_the_callee()
    {
        var key = FreshKey();
        using var cancellation = new CancellationTokenSource();
        var call = Host.Grains.GetGrain<IWaitingGrain>(key).WaitForTokenAsync(key, cancellation.Token);
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("waiting", 1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("cancelled", 1);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_before_the_call_ends_it_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fresh<IWaitingGrain>().WaitForTokenAsync("x/y", cancellation.Token));
    }

    [Fact]
    public async Task A_token_that_is_never_cancelled_changes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.Equal(1, await Fresh<IWaitingGrain>().AnswerWithTokenAsync(cancellation.Token));
        Assert.Equal(1, await Fresh<IWaitingGrain>().AnswerWithTokenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_grain_that_calls_itself_through_another_gets_a_timeout()
    {
        var (a, b) = (FreshKey(), FreshKey());
        var call = Host.Grains.GetGrain<IWaitingGrain>(a).CallThroughAsync(b, a);
        await PassTimeUntilAsync(call, TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Two_grains_that_await_each_other_get_a_timeout()
    {
        var (a, b) = (FreshKey(), FreshKey());
        var one = Host.Grains.GetGrain<IWaitingGrain>(a).MeetAsync(b);
        var other = Host.Grains.GetGrain<IWaitingGrain>(b).MeetAsync(a);
        // Time stands still until both wait, so that the circle is older than no timeout.
        await Host.Grains.GetGrain<IProbeGrain>(string.CompareOrdinal(a, b) < 0 ? a : b).WaitForAsync("called", 2);
        var ended = Task.WhenAll(one.ContinueWith(_ => { }), other.ContinueWith(_ => { }));
        await PassTimeUntilAsync(ended, TimeSpan.FromMilliseconds(500));
        Assert.True(one.Exception?.InnerException is TimeoutException || other.Exception?.InnerException is TimeoutException);
        Assert.Equal(1, await Host.Grains.GetGrain<IWaitingGrain>(a).AnswerAsync());
    }
}
