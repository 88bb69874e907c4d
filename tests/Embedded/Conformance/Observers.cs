using System.Threading.Channels;

namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Observers : ConformanceTest
{
    [Fact]
    public async Task An_observer_hears_what_the_grain_tells()
    {
        var grain = Fresh<INewsGrain>();
        var listener = new Listener();
        var reference = Host.Grains.CreateObjectReference<INewsObserver>(listener);
        await grain.SubscribeAsync(reference);
        await grain.TellAsync("first");
        await grain.TellAsync("second");
        Assert.Equal("first", await listener.NextAsync());
        Assert.Equal("second", await listener.NextAsync());
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task An_observer_may_be_awaited()
    {
        var grain = Fresh<INewsGrain>();
        var listener = new Listener();
        await grain.SubscribeAsync(Host.Grains.CreateObjectReference<INewsObserver>(listener));
        Assert.Equal(1, await grain.AskAsync("question"));
        Assert.Equal("question", await listener.NextAsync());
    }

    [Fact]
    public async Task An_observer_that_is_not_renewed_expires()
    {
        var grain = Fresh<INewsGrain>();
        var listener = new Listener();
        var reference = Host.Grains.CreateObjectReference<INewsObserver>(listener);
        await grain.SubscribeAsync(reference);
        await PassTimeAsync(TimeSpan.FromMinutes(4));
        await grain.SubscribeAsync(reference);
        await PassTimeAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await grain.TellAsync("renewed"));
        await PassTimeAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(0, await grain.TellAsync("expired"));
        Assert.Equal("renewed", await listener.NextAsync());
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task One_that_subscribes_twice_hears_once()
    {
        var grain = Fresh<INewsGrain>();
        var listener = new Listener();
        var reference = Host.Grains.CreateObjectReference<INewsObserver>(listener);
        await grain.SubscribeAsync(reference);
        await grain.SubscribeAsync(reference);
        Assert.Equal(1, await grain.TellAsync("once"));
    }

    [Fact]
    public async Task A_deleted_observer_hears_nothing()
    {
        var grain = Fresh<INewsGrain>();
        var (listener, other) = (new Listener(), new Listener());
        var reference = Host.Grains.CreateObjectReference<INewsObserver>(listener);
        await grain.SubscribeAsync(reference);
        await grain.SubscribeAsync(Host.Grains.CreateObjectReference<INewsObserver>(other));
        Host.Grains.DeleteObjectReference<INewsObserver>(reference);
        await grain.TellAsync("news");
        Assert.Equal("news", await other.NextAsync());
        Assert.False(listener.HeardAnything);
    }

    [Fact]
    public async Task Nobody_hears_after_unsubscribing()
    {
        var grain = Fresh<INewsGrain>();
        var listener = new Listener();
        var reference = Host.Grains.CreateObjectReference<INewsObserver>(listener);
        await grain.SubscribeAsync(reference);
        await grain.UnsubscribeAsync(reference);
        Assert.Equal(0, await grain.TellAsync("news"));
    }

    private sealed class Listener : INewsObserver
    {
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

        public bool HeardAnything => _heard.Reader.Count > 0;

        public void Hear(string news) => _heard.Writer.TryWrite(news);

        public Task<int> AnswerAsync(string question)
        {
            Hear(question);
            return Task.FromResult(1);
        }

        public ValueTask<string> NextAsync() => _heard.Reader.ReadAsync();
    }
}
