using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>A set of up to 128 skills; bit n is the skill numbered n in the municipality's <see cref="SkillCatalog"/>.</summary>
/// <param name="Bits">The bits.</param>
[JsonConverter(typeof(HexConverter))]
public readonly record struct SkillSet(UInt128 Bits)
{
    /// <summary>No skill.</summary>
    public static SkillSet Empty => default;

    /// <summary>How many skills are in the set.</summary>
    public int Count => BitOperations.PopCount((ulong)Bits) + BitOperations.PopCount((ulong)(Bits >> 64));

    /// <summary>The set of the given skill numbers, each 0 to 127.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside 0 to 127.</exception>
    public static SkillSet Of(params ReadOnlySpan<int> skills)
    {
        UInt128 bits = 0;
        foreach (var skill in skills)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(skill, nameof(skills));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(skill, 127, nameof(skills));
            bits |= UInt128.One << skill;
        }

        return new(bits);
    }

    /// <summary>Whether the skill numbered so is in the set.</summary>
    public bool Contains(int skill) => (Bits >> skill & 1) != 0;

    /// <summary>The skills in both sets.</summary>
    public SkillSet Intersect(SkillSet other) => new(Bits & other.Bits);

    /// <summary>The skills in either set.</summary>
    public SkillSet Union(SkillSet other) => new(Bits | other.Bits);

    /// <summary>The skills of this set that the other lacks.</summary>
    public SkillSet Except(SkillSet other) => new(Bits & ~other.Bits);

    /// <summary>The skill numbers, ascending.</summary>
    public IEnumerable<int> Enumerate()
    {
        for (var skill = 0; skill < 128; skill++)
        {
            if (Contains(skill))
                yield return skill;
        }
    }

    private sealed class HexConverter : JsonConverter<SkillSet>
    {
        public override SkillSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UInt128.TryParse(reader.GetString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
                ? new(bits)
                : throw new JsonException("A skill set is up to 32 hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, SkillSet value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Bits.ToString("x", CultureInfo.InvariantCulture));
    }
}
