using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Remembers what tests want to know, in memory, outside the grain under test.</summary>
public interface IProbeGrain : IGrainWithStringKey
{
    Task AddAsync(string name);

    Task<int> GetAsync(string name);

    Task<IReadOnlyList<string>> AllAsync();

    /// <summary>Answers once the name was added so many times.</summary>
    Task WaitForAsync(string name, int times);
}
