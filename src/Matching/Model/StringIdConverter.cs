using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>Writes a strong id as a JSON string, also where it is a property name.</summary>
/// <typeparam name="TId">The id type.</typeparam>
public sealed class StringIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IStringId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw Wrong(null);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static TId Parse(string? text) => TId.TryParse(text, out var id) ? id : throw Wrong(text);

    private static JsonException Wrong(string? text) =>
        new($"'{text}' is not a {typeof(TId).Name}.");
}
