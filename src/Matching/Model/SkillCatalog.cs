using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Serialization;

namespace Kyodo.Matching.Model;

/// <summary>The skills a municipality speaks of: at most 128, each with a number that is stored and never given to another skill.</summary>
public sealed class SkillCatalog
{
    private readonly FrozenDictionary<string, Skill> _byName;

    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">A number is outside 0 to 127 or given twice, or a name is given twice.</exception>
    public SkillCatalog(IReadOnlyList<Skill> skills)
    {
        Skills = [.. skills.OrderBy(s => s.Number)];
        if (Skills.Any(s => s.Number is < 0 or > 127))
            throw new ArgumentException("A skill's number is 0 to 127.", nameof(skills));
        if (Skills.DistinctBy(s => s.Number).Count() != Skills.Count)
            throw new ArgumentException("A skill's number is given twice.", nameof(skills));
        All = SkillSet.Of([.. Skills.Select(s => s.Number)]);
        var byName = new Dictionary<string, Skill>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in Skills)
        {
            foreach (var name in skill.AllNames)
            {
                if (!byName.TryAdd(Normal(name), skill))
                    throw new ArgumentException($"The skill name '{name}' is given twice.", nameof(skills));
            }
        }

        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The skills by number.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>Every skill, as a set.</summary>
    [JsonIgnore]
    public SkillSet All { get; }

    /// <summary>The skill of that name, synonym or English name, or null. Full and half width, and upper and lower case, are one.</summary>
    public Skill? Find(string name) => _byName.GetValueOrDefault(Normal(name));

    /// <summary>The skill of that number, or null.</summary>
    public Skill? Find(int number) => Skills.FirstOrDefault(s => s.Number == number);

    private static string Normal(string name) => name.Normalize(NormalizationForm.FormKC).Trim();
}
