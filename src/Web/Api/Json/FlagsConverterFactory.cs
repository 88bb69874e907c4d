using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Web.Api.Json;

/// <summary>Writes enumerations that are sets as arrays of words.</summary>
public sealed class FlagsConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.IsDefined(typeof(FlagsAttribute), inherit: false);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FlagsConverter<>).MakeGenericType(typeToConvert), BindingFlags.Public | BindingFlags.Instance, null, null, null)!;
}
