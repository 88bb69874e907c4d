using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Tells the probe of the same key of each tick, by the reminder's name.</summary>
public interface IRemindedGrain : IGrainWithStringKey
{
    Task RegisterAsync(string name, TimeSpan dueTime, TimeSpan period);

    Task UnregisterAsync(string name);

    Task<IReadOnlyList<string>> NamesAsync();

    Task<bool> HasAsync(string name);
}
