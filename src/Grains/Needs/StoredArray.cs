using System.Text.Json;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>Reads what a record keeps as an array of parts in one order, part after part; anything else than expected is a <see cref="JsonException"/>.</summary>
internal static class StoredArray
{
    /// <summary>The next part, a text.</summary>
    public static string NextText(this ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.String);
        return reader.GetString()!;
    }

    /// <summary>The next part, an id.</summary>
    public static T NextId<T>(this ref Utf8JsonReader reader)
        where T : struct, IStringId<T> => Id<T>(reader.NextText());

    /// <summary>The next part, an id or null.</summary>
    public static T? NextIdOrNull<T>(this ref Utf8JsonReader reader)
        where T : struct, IStringId<T>
    {
        Expect(reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Null);
        return reader.TokenType == JsonTokenType.Null ? null : Id<T>(reader.GetString());
    }

    /// <summary>The next part, a moment.</summary>
    public static DateTimeOffset NextMoment(this ref Utf8JsonReader reader)
    {
        DateTimeOffset moment = default;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out moment));
        return moment;
    }

    /// <summary>The next part, a whole number.</summary>
    public static int NextNumber(this ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.Number);
        return reader.GetInt32();
    }

    /// <summary>The next part, true or false.</summary>
    public static bool NextFlag(this ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType is JsonTokenType.True or JsonTokenType.False);
        return reader.GetBoolean();
    }

    /// <summary>The next part, an array that begins.</summary>
    public static void NextStart(this ref Utf8JsonReader reader) => Expect(reader.Read() && reader.TokenType == JsonTokenType.StartArray);

    /// <summary>The array's end, after whatever parts later code may have appended.</summary>
    public static void PassEnd(this ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reader.Skip();
    }

    /// <summary>The id that a text is.</summary>
    public static T Id<T>(string? text)
        where T : struct, IStringId<T>
    {
        Expect(T.TryParse(text, out var id));
        return id;
    }

    /// <summary>Goes on only if it is as it must be.</summary>
    public static void Expect(bool isSo)
    {
        if (!isSo)
            throw new JsonException("A part of a need's record is not as it was written.");
    }
}
