using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>A host of its own for each test, and a way to let its time pass.</summary>
public abstract class ConformanceTest : IAsyncLifetime
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(5);
    private static int s_keys;

    protected IGrainTestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await GrainTestHosts.StartAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Host.DisposeAsync();
    }

    /// <summary>A grain that no other test uses.</summary>
    protected T Fresh<T>()
        where T : IGrainWithStringKey => Host.Grains.GetGrain<T>(FreshKey());

    protected static string FreshKey() => $"12233/{Interlocked.Increment(ref s_keys)}";

    /// <summary>Lets time pass in steps until calls are finished, an hour at most.</summary>
    protected async Task PassTimeUntilAsync(Task task, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; !task.IsCompleted && passed < TimeSpan.FromHours(1); passed += step)
        {
            Host.Clock.Advance(step);
            await Task.WhenAny(task, SettleAsync());
        }

        await Task.WhenAny(task, Task.Delay(Host.CallPatience));
        Assert.True(task.IsCompleted, "It did not finish although an hour passed.");
    }

    /// <summary>Lets time pass, and grains do what that made them do: in steps that are short beside every timeout.</summary>
    protected async Task PassTimeAsync(TimeSpan by)
    {
        for (var left = by; left > TimeSpan.Zero; left -= s_step)
        {
            Host.Clock.Advance(left < s_step ? left : s_step);
            await SettleAsync();
        }
    }

    // What time set off was sent before these: through the pool's queue, and through another grain.
    private async Task SettleAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ThreadPool.UnsafeQueueUserWorkItem(static done => done.SetResult(), passed, preferLocal: false);
            await passed.Task;
            await Host.Grains.GetGrain<IProbeGrain>("settle/0").GetAsync("nothing");
        }
    }
}
