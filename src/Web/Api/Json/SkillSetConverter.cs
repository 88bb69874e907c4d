using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Json;

/// <summary>Writes skills as an array of their numbers; reads numbers, or names in any way people say them.</summary>
public sealed class SkillSetConverter : JsonConverter<SkillSet>
{
    /// <inheritdoc/>
    public override SkillSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("An array of skills is expected.");
        var skills = SkillSet.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            skills = skills.Union(SkillSet.Of(Number(ref reader)));
        return skills;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SkillSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var skill in value.Enumerate())
            writer.WriteNumberValue(skill);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        var skill = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out var number) => StandardSkills.Catalog.Find(number),
            JsonTokenType.String => StandardSkills.Catalog.Find(reader.GetString()!),
            _ => null,
        };
        return skill?.Number ?? throw new JsonException("There is no such skill in the catalogue.");
    }
}
