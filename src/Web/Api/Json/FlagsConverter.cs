using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Web.Api.Json;

/// <summary>Writes a set as an array of its members' words in camel case: <c>["onSite", "online"]</c>.</summary>
/// <typeparam name="T">An enumeration with <see cref="FlagsAttribute"/>.</typeparam>
public sealed class FlagsConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly (string Word, ulong Bit)[] Members = [.. Enum.GetValues<T>()
        .Select(value => (Word: JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), Bit: Convert.ToUInt64(value, CultureInfo.InvariantCulture)))
        .Where(member => BitOperations.IsPow2(member.Bit))];

    private static readonly FrozenDictionary<string, ulong> ByWord = Members.ToFrozenDictionary(m => m.Word, m => m.Bit, StringComparer.Ordinal);

    /// <summary>The words of the set's members.</summary>
    public static IEnumerable<string> Words => Members.Select(m => m.Word);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Wrong();
        ulong bits = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !ByWord.TryGetValue(reader.GetString()!, out var bit))
                throw Wrong();
            bits |= bit;
        }

        return (T)Enum.ToObject(typeof(T), bits);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var bits = Convert.ToUInt64(value, CultureInfo.InvariantCulture);
        writer.WriteStartArray();
        foreach (var (word, bit) in Members)
        {
            if ((bits & bit) != 0)
                writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    private static JsonException Wrong() => new($"An array of these words is expected: {string.Join(", ", Words)}.");
}
