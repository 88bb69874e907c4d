using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>An offer or an application's id, which is also its grain key: <c>12233/o-</c> and thirteen base-32 digits.</summary>
/// <param name="Value">The id as text.</param>
[JsonConverter(typeof(StringIdConverter<OfferId>))]
public readonly record struct OfferId(string Value) : IStringId<OfferId>
{
    /// <summary>The municipality the id belongs to.</summary>
    public MunicipalityCode Municipality => new(Value[..5]);

    /// <summary>The number in the id, unique in its municipality.</summary>
    public ulong Number => LocalId.Number(Value);

    /// <summary>Makes the id of a number.</summary>
    public static OfferId Of(MunicipalityCode municipality, ulong number) => new(LocalId.Format(municipality, 'o', number));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out OfferId id)
    {
        var ok = LocalId.IsValid(text, "o");
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
