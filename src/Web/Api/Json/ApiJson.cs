using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Web.Api.Json;

/// <summary>How the API and the hub write and read JSON: words for enumerations, arrays for sets, nothing unknown passed over in silence.</summary>
public static class ApiJson
{
    /// <summary>Sets the options up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Converters.Add(new FlagsConverterFactory());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new SkillSetConverter());
        options.Converters.Add(new FieldSetConverter());
        options.Converters.Add(new WeeklyHoursConverter());
    }
}
