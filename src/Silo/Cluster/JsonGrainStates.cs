using System.Text.Json;
using Orleans.Storage;

namespace Kyodo.Silo;

/// <summary>Grains' states as JSON, byte for byte the form the embedded stack writes, so that each reads what the other stored.</summary>
internal sealed class JsonGrainStates : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions s_json = JsonSerializerOptions.Web;

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, s_json));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, s_json);
}
