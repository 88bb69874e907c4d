using System.Text;
using System.Text.Json;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Exports;

/// <summary>A state as a line: <c>{"key":"12233/p-…","state":{…}}</c>, the state as its bytes are stored.</summary>
internal static class StateLine
{
    public static void Write(Utf8JsonWriter json, StoredState state)
    {
        if (state.Body.Span.Contains((byte)'\n'))
            throw new InvalidDataException($"The state of {state.Key} is not written in one line.");
        json.WriteStartObject();
        json.WriteString("key", state.Key);
        json.WritePropertyName("state");
        json.WriteRawValue(state.Body.Span);
        json.WriteEndObject();
    }

    public static StoredState Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        return new(
            document.RootElement.GetProperty("key").GetString() ?? throw new JsonException("The key is null."),
            Encoding.UTF8.GetBytes(document.RootElement.GetProperty("state").GetRawText()));
    }
}
