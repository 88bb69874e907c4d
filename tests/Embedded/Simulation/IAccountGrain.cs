using Orleans;

namespace Kyodo.Embedded.Tests.Simulation;

/// <summary>Counts each command once, however often it comes.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    Task<int> ApplyAsync(string command);

    Task<IReadOnlyList<string>> AppliedAsync();
}
