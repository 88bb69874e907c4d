using Orleans;

namespace Kyodo.Embedded.Tests.Runtime;

[GrainType("embedded-relay")]
public sealed class RelayGrain : Grain, IRelayGrain
{
    private int _inTurn;

    public async ValueTask<int> RelayAsync(int number, int hops, int seed)
    {
        Enter();
        if (hops == 0)
            return number;
        var random = new Random(seed);
        if (random.Next(3) == 0)
        {
            await Task.Yield();
            Enter();
        }

        var answer = await GrainFactory.GetGrain<IRelayGrain>($"relay/{random.Next(16)}").RelayAsync(number, hops - 1, random.Next());
        Enter();
        return answer;
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref _inTurn, 1) != 0)
            throw new InvalidOperationException("Two turns at once.");
        Thread.SpinWait(5);
        Volatile.Write(ref _inTurn, 0);
    }
}
