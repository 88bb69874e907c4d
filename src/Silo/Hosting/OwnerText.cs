using System.Text.Json;

namespace Kyodo.Silo.Hosting;

/// <summary>Whose the data is, as text.</summary>
public static class OwnerText
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The text.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, s_json);

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">Where it stands, for the error.</param>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public static T Read<T>(string text, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, s_json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"'{where}' cannot be read: {e.Message}", e);
        }
    }
}
