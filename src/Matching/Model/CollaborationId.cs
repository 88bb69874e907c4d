using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A collaboration's id, which is also its grain key: <c>12233/c-</c> and thirteen base-32 digits.</summary>
/// <param name="Value">The id as text.</param>
[JsonConverter(typeof(StringIdConverter<CollaborationId>))]
public readonly record struct CollaborationId(string Value) : IStringId<CollaborationId>
{
    /// <summary>The municipality the id belongs to.</summary>
    public MunicipalityCode Municipality => new(Value[..5]);

    /// <summary>The number in the id, unique in its municipality.</summary>
    public ulong Number => LocalId.Number(Value);

    /// <summary>Makes the id of a number.</summary>
    public static CollaborationId Of(MunicipalityCode municipality, ulong number) => new(LocalId.Format(municipality, 'c', number));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out CollaborationId id)
    {
        var ok = LocalId.IsValid(text, "c");
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
