using System.Numerics;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A set of <see cref="Field"/>; bit n is the field numbered n.</summary>
/// <param name="Bits">The sixteen bits.</param>
public readonly record struct FieldSet(ushort Bits)
{
    /// <summary>No field.</summary>
    public static FieldSet Empty => default;

    /// <summary>How many fields are in the set.</summary>
    [JsonIgnore]
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of the given fields.</summary>
    public static FieldSet Of(params ReadOnlySpan<Field> fields)
    {
        var bits = 0;
        foreach (var field in fields)
            bits |= 1 << (int)field;
        return new((ushort)bits);
    }

    /// <summary>Whether the field is in the set.</summary>
    public bool Contains(Field field) => (Bits >> (int)field & 1) != 0;

    /// <summary>This set and one field more.</summary>
    public FieldSet With(Field field) => new((ushort)(Bits | 1 << (int)field));

    /// <summary>This set without one field.</summary>
    public FieldSet Without(Field field) => new((ushort)(Bits & ~(1 << (int)field)));

    /// <summary>The fields, in the order of their numbers.</summary>
    public IEnumerable<Field> Enumerate()
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            if (Contains(field))
                yield return field;
        }
    }
}
