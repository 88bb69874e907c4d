using System.Globalization;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A district's id, which is also its grain key: <c>12233/d-</c> and a number from 1 to 65,535.</summary>
/// <param name="Value">The id as text.</param>
[JsonConverter(typeof(StringIdConverter<DistrictId>))]
public readonly record struct DistrictId(string Value) : IStringId<DistrictId>
{
    /// <summary>The municipality the district is part of.</summary>
    public MunicipalityCode Municipality => new(Value[..5]);

    /// <summary>The district's number, 1 to 65,535.</summary>
    public ushort Number => ushort.Parse(Value.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Makes the id of a district's number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0.</exception>
    public static DistrictId Of(MunicipalityCode municipality, ushort number)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number);
        return new(string.Create(CultureInfo.InvariantCulture, $"{municipality.Value}/d-{number}"));
    }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DistrictId id)
    {
        var ok = text is { Length: >= 9 and <= 13 } && text.AsSpan(5, 3) is "/d-" && text[8] != '0'
            && MunicipalityCode.TryParse(text[..5], out _)
            && ushort.TryParse(text.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
