using Kyodo.Silo.Stored;
using Orleans;

namespace Kyodo.Bench.Chaos;

/// <summary>Where the scenario runs: the processes of one stack, the way in for clients, and what is stored in the end.</summary>
internal interface IPlace : IAsyncDisposable
{
    /// <summary>The processes that are stopped in turn; they serve from <see cref="OpenAsync"/> on.</summary>
    IReadOnlyList<NodeProcess> Nodes { get; }

    /// <summary>Starts all there is.</summary>
    /// <param name="city">The city to make.</param>
    /// <param name="prepare">Puts into the city what it begins with.</param>
    /// <returns>The city as clients reach it.</returns>
    Task<ICity> OpenAsync(PreparedCity city, Func<IGrainFactory, Task> prepare);

    /// <summary>Ends all clients and processes and reads what is stored, without asking those who stored it.</summary>
    /// <param name="name">The states' name.</param>
    Task<IReadOnlyList<StoredState>> CloseAsync(string name);
}
