using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Calls : ConformanceTest
{
    [Fact]
    public async Task A_call_returns_the_grains_answer()
    {
        var counter = Fresh<ICounterGrain>();
        Assert.Equal(3, await counter.AddAsync(3));
        Assert.Equal(5, await counter.AddAsync(2));
        Assert.Equal(5, await counter.GetAsync());
    }

    [Fact]
    public async Task A_grain_knows_its_key()
    {
        var key = FreshKey();
        Assert.Equal(key, await Host.Grains.GetGrain<ICounterGrain>(key).KeyAsync());
    }

    [Fact]
    public void A_reference_knows_its_key_and_equals_another_to_the_same_grain()
    {
        var one = Host.Grains.GetGrain<ICounterGrain>("12233/same");
        var other = Host.Grains.GetGrain<ICounterGrain>("12233/same");
        Assert.Equal("12233/same", one.GetPrimaryKeyString());
        Assert.Equal(one, other);
        Assert.NotEqual(one, Host.Grains.GetGrain<ICounterGrain>("12233/different"));
        Assert.Equal(one.GetGrainId(), other.GetGrainId());
    }

    [Fact]
    public async Task All_references_to_a_key_lead_to_one_activation()
    {
        var key = FreshKey();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Host.Grains.GetGrain<ICounterGrain>(key).AddAsync(1)));
        Assert.Equal(200, await Host.Grains.GetGrain<ICounterGrain>(key).GetAsync());
    }

    [Fact]
    public async Task An_error_reaches_the_caller_with_type_and_message()
    {
        var caller = Fresh<ICallerGrain>();
        var early = await Assert.ThrowsAsync<InvalidOperationException>(() => caller.FailAsync("early", beforeAwait: true));
        Assert.Equal("early", early.Message);
        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => caller.FailAsync("late", beforeAwait: false));
        Assert.Equal("late", late.Message);
    }

    [Fact]
    public async Task A_grain_that_failed_serves_the_next_call()
    {
        var caller = Fresh<ICallerGrain>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.FailAsync("once", beforeAwait: false));
        Assert.Equal("here", await caller.EchoAsync("here"));
    }

    [Fact]
    public async Task Methods_of_inherited_interfaces_are_served()
    {
        var derived = Fresh<ICallerGrain>();
        IEchoingGrain inherited = derived;
        Assert.Equal("x", await inherited.EchoAsync("x"));
        Assert.Equal("y", await derived.AsReference<IEchoingGrain>().EchoAsync("y"));
        Assert.Equal("z", await inherited.AsReference<ICallerGrain>().EchoAsync("z"));
    }

    [Fact]
    public async Task A_one_way_call_is_done_when_it_is_sent_and_its_error_is_nobodys()
    {
        var key = FreshKey();
        var caller = Host.Grains.GetGrain<ICallerGrain>(key);
        await caller.TellAsync(key, fail: false);
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("told", 1);
        await caller.TellAsync(key, fail: true);
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("told", 2);
        Assert.Equal("still here", await caller.EchoAsync("still here"));
    }

    [Fact]
    public async Task Request_context_travels_with_calls_and_the_calls_they_make()
    {
        var caller = Fresh<ICallerGrain>();
        RequestContext.Set("correlation", "abc");
        Assert.Equal("abc", await caller.ReadContextAsync("correlation"));
        Assert.Equal("abc", await caller.ReadContextThroughAsync(FreshKey(), "correlation"));
        RequestContext.Remove("correlation");
        Assert.Equal("nothing", await caller.ReadContextAsync("correlation"));
    }

    [Fact]
    public async Task Request_context_set_by_the_callee_does_not_come_back()
    {
        var caller = Fresh<ICallerGrain>();
        RequestContext.Set("kept", "mine");
        await caller.SetContextAsync("kept", "theirs");
        await caller.SetContextAsync("other", "theirs");
        Assert.Equal("mine", RequestContext.Get("kept"));
        Assert.Null(RequestContext.Get("other"));
        RequestContext.Clear();
        Assert.Equal("nothing", await caller.ReadContextAsync("other"));
    }

    [Fact]
    public async Task Async_locals_do_not_cross_a_call()
    {
        var caller = Fresh<ICallerGrain>();
        CallerGrain.Ambient.Value = "outside";
        Assert.Equal("nothing", await caller.ReadAmbientAsync());
        Assert.Equal("nothing", await caller.ReadAmbientThroughAsync(FreshKey()));
    }

    [Fact]
    public async Task Culture_does_not_cross_a_call()
    {
        var caller = Fresh<ICallerGrain>();
        var before = await caller.ReadCultureAsync();
        var mine = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(before == "ja-JP" ? "de-DE" : "ja-JP");
            Assert.Equal(before, await caller.ReadCultureAsync());
        }
        finally
        {
            CultureInfo.CurrentCulture = mine;
        }
    }

    [Fact]
    public async Task A_grain_stays_on_its_own_scheduler_across_awaits() =>
        Assert.True(await Fresh<ICallerGrain>().StaysOnSchedulerAsync(FreshKey()));
}
