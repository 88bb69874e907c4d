namespace Kyodo.Embedded.Tests.Conformance;

public sealed class States : ConformanceTest
{
    [Fact]
    public async Task What_was_written_survives_a_restart_and_what_was_not_is_gone()
    {
        var key = FreshKey();
        var counter = Host.Grains.GetGrain<ICounterGrain>(key);
        await counter.AddAsync(7);
        await counter.SaveAsync();
        await counter.AddAsync(1);
        await Host.RestartAsync();
        Assert.Equal(7, await Host.Grains.GetGrain<ICounterGrain>(key).GetAsync());
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => FreshKey()).ToArray();
        await Task.WhenAll(keys.Select(async (key, i) =>
        {
            await Host.Grains.GetGrain<ICounterGrain>(key).AddAsync(i);
            await Host.Grains.GetGrain<ICounterGrain>(key).SaveAsync();
        }));
        await Host.KillAsync();
        for (var i = 0; i < keys.Length; i++)
            Assert.Equal(i, await Host.Grains.GetGrain<ICounterGrain>(keys[i]).GetAsync());
    }

    [Fact]
    public async Task State_is_read_before_the_grain_is_activated()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<IRecordGrain>(key).WriteAsync("stored");
        await Host.DeactivateAllAsync();
        Assert.Equal("stored", await Host.Grains.GetGrain<IRecordGrain>(key).SeenWhenActivatedAsync());
    }

    [Fact]
    public async Task A_new_state_has_no_record_and_no_etag()
    {
        var (exists, etag, text) = await Fresh<IRecordGrain>().DescribeAsync();
        Assert.False(exists);
        Assert.Null(etag);
        Assert.Equal("", text);
    }

    [Fact]
    public async Task Every_write_changes_the_etag()
    {
        var grain = Fresh<IRecordGrain>();
        await grain.WriteAsync("a");
        var first = await grain.DescribeAsync();
        await grain.WriteAsync("a");
        var second = await grain.DescribeAsync();
        Assert.True(first.RecordExists);
        Assert.NotNull(first.Etag);
        Assert.NotEqual(first.Etag, second.Etag);
    }

    [Fact]
    public async Task A_cleared_state_is_new_again_and_may_be_written_again()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IRecordGrain>(key);
        await grain.WriteAsync("a");
        await grain.ClearAsync();
        var cleared = await grain.DescribeAsync();
        Assert.False(cleared.RecordExists);
        Assert.Equal("", cleared.Text);
        await Host.DeactivateAllAsync();
        Assert.False((await grain.DescribeAsync()).RecordExists);
        await grain.WriteAsync("b");
        await Host.RestartAsync();
        Assert.Equal("b", (await Host.Grains.GetGrain<IRecordGrain>(key).DescribeAsync()).Text);
    }

    [Fact]
    public async Task Reading_anew_drops_what_was_not_written()
    {
        var grain = Fresh<IRecordGrain>();
        await grain.WriteAsync("a");
        Assert.Equal("a", await grain.ChangeAndReadAsync("b"));
    }

    [Fact]
    public async Task One_grain_may_have_several_states()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IRecordGrain>(key);
        await grain.WriteAsync("one");
        await grain.WriteOtherAsync("two");
        await Host.DeactivateAllAsync();
        Assert.Equal("one", (await grain.DescribeAsync()).Text);
        Assert.Equal("two", await grain.ReadOtherAsync());
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_deactivates_the_grain_before_its_caller_hears_of_it()
    {
        var grain = Fresh<IRecordGrain>();
        await grain.WriteAsync("good");
        await Assert.ThrowsAnyAsync<Exception>(grain.WriteUnwritableAsync);
        Assert.Equal("good", (await grain.DescribeAsync()).Text);
    }
}
