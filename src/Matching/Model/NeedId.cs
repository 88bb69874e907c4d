using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A need's id, which is also its grain key: <c>12233/n-</c> and thirteen base-32 digits.</summary>
/// <param name="Value">The id as text.</param>
[JsonConverter(typeof(StringIdConverter<NeedId>))]
public readonly record struct NeedId(string Value) : IStringId<NeedId>
{
    /// <summary>The municipality the id belongs to.</summary>
    public MunicipalityCode Municipality => new(Value[..5]);

    /// <summary>The number in the id, unique in its municipality.</summary>
    public ulong Number => LocalId.Number(Value);

    /// <summary>Makes the id of a number.</summary>
    public static NeedId Of(MunicipalityCode municipality, ulong number) => new(LocalId.Format(municipality, 'n', number));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out NeedId id)
    {
        var ok = LocalId.IsValid(text, "n");
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
