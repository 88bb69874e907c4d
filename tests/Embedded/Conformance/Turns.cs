namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Turns : ConformanceTest
{
    [Fact]
    public async Task A_request_runs_to_its_end_before_the_next_begins()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => grain.StepAsync()));
        Assert.Equal(1, await grain.MostAtOnceAsync());
    }

    [Fact]
    public async Task Turns_never_overlap_whatever_the_attributes()
    {
        var grain = Fresh<IReentrantTurnsGrain>();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.StepAsync()));
        Assert.False(await grain.TurnsOverlappedAsync());
    }

    [Fact]
    public async Task A_reentrant_grain_begins_requests_while_others_await()
    {
        var grain = Fresh<IReentrantTurnsGrain>();
        var waiting = grain.WaitAsync();
        await grain.ReleaseAsync();
        await waiting;
    }

    [Fact]
    public async Task A_method_that_always_interleaves_begins_while_another_awaits()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        var waiting = grain.WaitAsync();
        await grain.ReleaseInterleavingAsync();
        await waiting;
    }

    [Fact]
    public async Task Others_begin_while_a_method_that_always_interleaves_awaits()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        var waiting = grain.WaitInterleavingAsync();
        await grain.ReleaseAsync();
        await waiting;
    }

    [Fact]
    public async Task Read_only_methods_interleave_with_each_other()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        var waiting = grain.WaitReadOnlyAsync();
        await grain.ReleaseReadOnlyAsync();
        await waiting;
    }

    [Fact]
    public async Task A_read_only_method_waits_for_one_that_writes()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        var writing = grain.WaitAsync();
        // Two calls on their way to another silo may overtake each other.
        while (!await grain.IsWaitingAsync())
            await Task.Yield();
        var reading = grain.ReleaseReadOnlyAsync();
        Assert.Equal("12233", await Fresh<ICallerGrain>().EchoAsync("12233"));
        Assert.False(reading.IsCompleted);
        await grain.ReleaseInterleavingAsync();
        await Task.WhenAll(writing, reading);
    }

    [Fact]
    public async Task Long_work_that_yields_lets_interleaving_calls_in()
    {
        var grain = Fresh<IPlainTurnsGrain>();
        var working = grain.YieldUntilReleasedAsync();
        await grain.ReleaseInterleavingAsync();
        await working;
    }
}
