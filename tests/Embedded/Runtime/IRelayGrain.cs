using Orleans;
using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>Passes a number through other grains and back.</summary>
public interface IRelayGrain : IGrainWithStringKey
{
    [AlwaysInterleave]
    ValueTask<int> RelayAsync(int number, int hops, int seed);
}
