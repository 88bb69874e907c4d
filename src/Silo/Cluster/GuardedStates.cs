using System.Data.Common;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Kyodo.Silo;

/// <summary>
/// The grains' storage with two promises more. A write that fails deactivates its grain before the caller hears of it, so that nothing
/// unsaved is served. A database that is away is told in an error that every process can read.
/// </summary>
internal sealed class GuardedStates(IGrainStorage rows, IGrainContextAccessor contexts) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Guard(() => rows.ReadStateAsync(stateName, grainId, grainState), deactivates: false);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Guard(() => rows.WriteStateAsync(stateName, grainId, grainState), deactivates: true);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Guard(() => rows.ClearStateAsync(stateName, grainId, grainState), deactivates: true);

    private async Task Guard(Func<Task> act, bool deactivates)
    {
        try
        {
            await act();
        }
        catch (Exception failure)
        {
            if (deactivates)
                contexts.GrainContext?.Deactivate(new(DeactivationReasonCode.ApplicationError, "Its state could not be written."));
            if (failure is DbException or IOException or System.Net.Sockets.SocketException)
                throw new OrleansException($"The database does not answer: {failure.GetType().Name}.");
            throw;
        }
    }
}
