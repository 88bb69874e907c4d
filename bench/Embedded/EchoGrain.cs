using Orleans;

namespace Kyodo.Bench;

[GrainType("bench-echo")]
public sealed class EchoGrain : Grain, IEchoGrain
{
    public ValueTask<int> EchoAsync(int value) => new(value);

    public Task<int> EchoTaskAsync(int value) => Task.FromResult(value);

    public async Task<int> CallOtherAsync(string key, int count)
    {
        var other = GrainFactory.GetGrain<IEchoGrain>(key);
        for (var i = 0; i < count; i++)
        {
            if (await other.EchoAsync(i) != i)
                throw new InvalidOperationException("An answer belongs to another call.");
        }

        return count;
    }
}
