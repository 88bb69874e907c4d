using System.Globalization;
using System.Text.Json;
using Kyodo.Embedded.Activations;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Storage;

/// <summary>One grain's stored state, as JSON under the state's name and the grain's key.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name) : IPersistentState<TState>, IPersistentRecord
{
    private TState? _state;
    private long _version;

    public TState State
    {
        get => _state ??= Activator.CreateInstance<TState>();
        set => _state = value;
    }

    public string? Etag => _version == 0 ? null : _version.ToString(CultureInfo.InvariantCulture);

    public bool RecordExists => _version != 0;

    private IGrainStore Store => activation.Host.Store;

    private JsonSerializerOptions Json => activation.Host.Options.Json;

    public async Task ReadStateAsync()
    {
        var record = await Store.ReadAsync(name, activation.Key);
        _version = record?.Version ?? 0;
        _state = record is null ? default : JsonSerializer.Deserialize<TState>(record.Value.Body.Span, Json);
    }

    public Task WriteStateAsync() => StoreAsync(clear: false);

    public async Task ClearStateAsync()
    {
        await StoreAsync(clear: true);
        _state = default;
    }

    public Task ClearStateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ClearStateAsync();
    }

    public Task WriteStateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return WriteStateAsync();
    }

    public Task ReadStateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ReadStateAsync();
    }

    private async Task StoreAsync(bool clear)
    {
        try
        {
            var body = clear ? null : JsonSerializer.SerializeToUtf8Bytes(State, Json);
            _version = await Store.WriteAsync(name, activation.Key, body, _version);
        }
        catch (Exception error)
        {
            // What is in memory is not what is stored: the next activation starts from what is.
            activation.Host.Log.WriteFailed(error, activation.GrainId, name);
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, error, $"The state '{name}' could not be stored."));
            throw;
        }
    }
}
