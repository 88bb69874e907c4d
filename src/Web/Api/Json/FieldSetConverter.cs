using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Json;

/// <summary>Writes fields as an array of words.</summary>
public sealed class FieldSetConverter : JsonConverter<FieldSet>
{
    /// <inheritdoc/>
    public override FieldSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("An array of fields is expected.");
        var fields = FieldSet.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            fields = fields.With(JsonSerializer.Deserialize<Field>(ref reader, options));
        return fields;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var field in value.Enumerate())
            JsonSerializer.Serialize(writer, field, options);
        writer.WriteEndArray();
    }
}
