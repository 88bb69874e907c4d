using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Counts in memory and in storage.</summary>
public interface ICounterGrain : IGrainWithStringKey
{
    Task<int> AddAsync(int amount);

    ValueTask<int> GetAsync();

    Task SaveAsync();

    Task<string> KeyAsync();
}
