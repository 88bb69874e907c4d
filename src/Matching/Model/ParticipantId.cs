using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A participant's id, which is also the grain key: <c>12233/p-…</c> for a person, <c>12233/g-…</c> for a group.</summary>
/// <param name="Value">The id as text.</param>
[JsonConverter(typeof(StringIdConverter<ParticipantId>))]
public readonly record struct ParticipantId(string Value) : IStringId<ParticipantId>
{
    /// <summary>The municipality the id belongs to.</summary>
    public MunicipalityCode Municipality => new(Value[..5]);

    /// <summary>Whether it names a person; otherwise a group.</summary>
    public bool IsPerson => Value[6] == 'p';

    /// <summary>The number in the id, unique among the municipality's persons or among its groups.</summary>
    public ulong Number => LocalId.Number(Value);

    /// <summary>Makes a person's id.</summary>
    public static ParticipantId Person(MunicipalityCode municipality, ulong number) => new(LocalId.Format(municipality, 'p', number));

    /// <summary>Makes a group's id.</summary>
    public static ParticipantId Group(MunicipalityCode municipality, ulong number) => new(LocalId.Format(municipality, 'g', number));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ParticipantId id)
    {
        var ok = LocalId.IsValid(text, "pg");
        id = ok ? new(text!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
