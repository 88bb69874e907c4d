using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A municipality's five-digit code (総務省 全国地方公共団体コード without the check digit), such as 12233 for Tomisato.</summary>
/// <param name="Value">Five digits, kept as text: a leading zero counts.</param>
[JsonConverter(typeof(StringIdConverter<MunicipalityCode>))]
public readonly record struct MunicipalityCode(string Value) : IStringId<MunicipalityCode>
{
    /// <inheritdoc/>
    public static bool TryParse(string? text, out MunicipalityCode id)
    {
        var ok = text is { Length: 5 } && text.All(char.IsAsciiDigit);
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
