using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Web.Api.Json;

/// <summary>Reads dates with times only where they say their offset: without one, what is meant would depend on the server's clock.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text
            && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'))
            && reader.TryGetDateTimeOffset(out var instant))
            return instant;
        throw new JsonException("A date and time with its offset is expected: 2026-04-01T09:00:00+09:00.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
}
