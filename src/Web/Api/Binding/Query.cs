using System.Globalization;
using System.Text.Json;
using Kyodo.Matching.Model;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Binding;

/// <summary>Reads values of the query; a wrong one names its field.</summary>
public static class Query
{
    /// <summary>A word of an enumeration, or null when it was not given.</summary>
    /// <exception cref="BadInputException">There is no such word.</exception>
    public static T? Word<T>(string? text, string field)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text)
                return value;
        }

        var words = string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
        throw new BadInputException(new(field, "unknown", $"次のいずれかを指定してください: {words}", $"One of these words is expected: {words}"));
    }

    /// <summary>A day as <c>2026-04-01</c>, or null when it was not given.</summary>
    /// <exception cref="BadInputException">It is no day.</exception>
    public static DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException(new(field, "invalid", "2026-04-01のように指定してください。", "A day such as 2026-04-01 is expected."));
    }

    /// <summary>A text, or null when it was not given.</summary>
    /// <exception cref="BadInputException">It is too long.</exception>
    public static string? Text(string? text, string field, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return text.Length <= longest && !text.Contains('\0')
            ? text
            : throw new BadInputException(new(field, "too_long", $"{longest}文字以内で指定してください。", $"At most {longest} characters are possible."));
    }

    /// <summary>An id of the served municipality, or null when it was not given.</summary>
    /// <exception cref="BadInputException">It is no such id.</exception>
    public static TId? Id<TId>(string? text, string field, ServedMunicipality municipality)
        where TId : struct, IStringId<TId>
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return municipality.TryId<TId>(text, out var id)
            ? id
            : throw new BadInputException(new(field, "unknown", "このIDはありません。", "There is no such id."));
    }
}
