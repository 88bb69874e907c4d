using Orleans;

namespace Kyodo.Bench;

/// <summary>Stores a number durably.</summary>
public interface ISavingGrain : IGrainWithStringKey
{
    ValueTask SaveAsync(int value);

    ValueTask<int> ReadAsync();
}
