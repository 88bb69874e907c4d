using Kyodo.Embedded.Testing;

namespace Kyodo.Embedded.Tests.Simulation;

/// <summary>Several clients send commands to two accounts, each until it is acknowledged.</summary>
public sealed class AccountScenario(int clients, int commands) : ISimulatedScenario
{
    private readonly HashSet<string> _acknowledged = [];

    public Task ActAsync(SimulatedRun run) => Task.WhenAll(Enumerable.Range(0, clients).Select(client => ClientAsync(run, client)));

    public async Task CheckAsync(SimulatedRun run)
    {
        foreach (var account in new[] { "account/0", "account/1" })
        {
            var applied = await RetryAsync(() => run.Grains.GetGrain<IAccountGrain>(account).AppliedAsync());
            Assert.Equal(applied.Count, applied.Distinct().Count());
            Assert.Superset(_acknowledged.Where(command => AccountOf(command) == account).ToHashSet(), applied.ToHashSet());
        }

        Assert.Equal(clients * commands, _acknowledged.Count);
    }

    private static string AccountOf(string command) => $"account/{command[^1] % 2}";

    private static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (IOException)
            {
                // The simulated disk failed; a client would try again.
            }
        }
    }

    private async Task ClientAsync(SimulatedRun run, int client)
    {
        for (var i = 0; i < commands; i++)
        {
            var command = $"{client}-{i}";
            if (_acknowledged.Contains(command))
                continue;
            await RetryAsync(() => run.Grains.GetGrain<IAccountGrain>(AccountOf(command)).ApplyAsync(command));
            _acknowledged.Add(command);
        }
    }
}
