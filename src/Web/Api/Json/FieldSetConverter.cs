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
            fields = fields.With(Word(ref reader));
        return fields;
    }

    // Not by the serializer: an error of its own would lose the path to this set.
    private static Field Word(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        foreach (var field in Enum.GetValues<Field>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(field.ToString()) == text)
                return field;
        }

        throw new JsonException("There is no such field.");
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
