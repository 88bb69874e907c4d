using Kyodo.Embedded.Tests.Conformance;

namespace Kyodo.Embedded.Tests.Runtime;

public sealed class Threads
{
    [Fact]
    public async Task A_client_that_blocks_its_thread_after_a_call_still_gets_its_answer()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        await Task.Run(async () =>
        {
            var grain = host.Grains.GetGrain<ICounterGrain>("12233/blocked");
            await grain.AddAsync(1);
            // This thread now runs inside the dispatcher, and what it posts waits behind it.
            for (var i = 0; i < 20; i++)
                Assert.Equal(i + 2, Blocking(grain.AddAsync(1)));
        });
    }

    [Fact]
    public async Task Every_call_of_many_threads_is_answered_whatever_the_order()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var shuffle = seed;
            await using var host = await EmbeddedTestHost.StartAsync(options => options.ShuffleSeed = shuffle % 2 == 0 ? shuffle : null);
            var random = new Random(seed);
            var work = Enumerable.Range(0, 64).Select(_ => random.Next()).ToArray();
            await Task.WhenAll(work.Select(mine => Task.Run(async () =>
            {
                var choose = new Random(mine);
                for (var i = 0; i < 300; i++)
                {
                    var grain = host.Grains.GetGrain<IRelayGrain>($"relay/{choose.Next(16)}");
                    Assert.Equal(i, await grain.RelayAsync(i, 3, choose.Next()));
                    if (choose.Next(8) == 0)
                        await Task.Yield();
                }
            })));
        }
    }

    [Fact]
    public async Task Grains_come_and_go_under_load_and_every_call_is_answered()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        using var stop = new CancellationTokenSource();
        var churn = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await host.DeactivateAllAsync();
        });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
                Assert.Equal(i, await host.Grains.GetGrain<IRelayGrain>($"relay/{(caller + i) % 8}").RelayAsync(i, 1, caller + i));
        })));
        await stop.CancelAsync();
        await churn;
    }

    private static int Blocking(Task<int> answer) => answer.ConfigureAwait(false).GetAwaiter().GetResult();
}
