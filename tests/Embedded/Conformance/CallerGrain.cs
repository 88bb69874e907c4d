using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-caller")]
public sealed class CallerGrain : Grain, ICallerGrain
{
    public static AsyncLocal<string?> Ambient { get; } = new();

    public ValueTask<string> EchoAsync(string text) => new(text);

    public async Task FailAsync(string message, bool beforeAwait)
    {
        if (!beforeAwait)
            await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public async Task TellAsync(string probe, bool fail)
    {
        await GrainFactory.GetGrain<IProbeGrain>(probe).AddAsync("told");
        if (fail)
            throw new InvalidOperationException("Nobody hears this.");
    }

    public Task<string> ReadContextAsync(string name) => Task.FromResult(RequestContext.Get(name) as string ?? "nothing");

    public async Task<string> ReadContextThroughAsync(string other, string name)
    {
        await Task.Yield();
        return await GrainFactory.GetGrain<ICallerGrain>(other).ReadContextAsync(name);
    }

    public Task SetContextAsync(string name, string value)
    {
        RequestContext.Set(name, value);
        return Task.CompletedTask;
    }

    public ValueTask<string> ReadAmbientAsync() => new(Ambient.Value ?? "nothing");

    public async Task<string> ReadAmbientThroughAsync(string other)
    {
        Ambient.Value = "inside";
        return await GrainFactory.GetGrain<ICallerGrain>(other).ReadAmbientAsync();
    }

    public Task<string> ReadCultureAsync() => Task.FromResult(CultureInfo.CurrentCulture.Name);

    public async Task<bool> StaysOnSchedulerAsync(string other)
    {
        var mine = TaskScheduler.Current;
        if (mine == TaskScheduler.Default || SynchronizationContext.Current is not null)
            return false;
        await Task.Yield();
        var afterYield = TaskScheduler.Current;
        await GrainFactory.GetGrain<ICallerGrain>(other).EchoAsync("x");
        var afterCall = TaskScheduler.Current;
        await GrainFactory.GetGrain<ICallerGrain>(other).FailAsync("x", beforeAwait: false).ContinueWith(_ => { }, TaskScheduler.Default);
        var afterTask = TaskScheduler.Current;
        var inStarted = await Task.Factory.StartNew(() => TaskScheduler.Current);
        return afterYield == mine && afterCall == mine && afterTask == mine && inStarted == mine;
    }
}
