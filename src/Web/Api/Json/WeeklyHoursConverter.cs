using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Json;

/// <summary>Writes the hours of a week as ranges, Monday first: <c>[{"day":"monday","from":9,"to":12}]</c>.</summary>
public sealed class WeeklyHoursConverter : JsonConverter<WeeklyHours>
{
    private const int MostRanges = WeeklyHours.Hours;

    /// <summary>The hours as ranges, Monday first, as few as possible.</summary>
    public static IEnumerable<HourRange> Ranges(WeeklyHours hours)
    {
        for (var i = 0; i < 7; i++)
        {
            var day = (DayOfWeek)((i + 1) % 7);
            foreach (var (from, to) in hours.Spans(day))
                yield return new(day, from, to);
        }
    }

    /// <inheritdoc/>
    public override WeeklyHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("An array of hours is expected.");
        var hours = WeeklyHours.None;
        for (var count = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count == MostRanges)
                throw new JsonException("These are more ranges than a week has hours.");
            var range = Range(ref reader, options);
            if (range is not { From: >= 0, To: <= 24 } || range.To <= range.From)
                throw new JsonException("Hours are from 0 to 24, and end after they begin.");
            hours = hours.Union(WeeklyHours.Of(range.Day, range.From, range.To));
        }

        return hours;
    }

    // An error inside the range would carry a path of its own instead of the path to these hours.
    private static HourRange? Range(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<HourRange>(ref reader, options);
        }
        catch (JsonException e)
        {
            throw new JsonException("Hours have a day, an hour from which and one to which.", e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, WeeklyHours value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var range in Ranges(value))
            JsonSerializer.Serialize(writer, range, options);
        writer.WriteEndArray();
    }
}
