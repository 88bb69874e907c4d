using System.Collections.Frozen;

namespace Kyodo.Matching.Model;

/// <summary>The skills a municipality speaks of: at most 128, each with a number that is stored and never given to another skill.</summary>
public sealed class SkillCatalog
{
    private readonly FrozenDictionary<string, Skill> _byName;

    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">A number is outside 0 to 127 or given twice, or a name is given twice.</exception>
    public SkillCatalog(IEnumerable<Skill> skills)
    {
        Skills = [.. skills.OrderBy(s => s.Number)];
        if (Skills.Any(s => s.Number is < 0 or > 127))
            throw new ArgumentException("A skill's number is 0 to 127.", nameof(skills));
        if (Skills.DistinctBy(s => s.Number).Count() != Skills.Count)
            throw new ArgumentException("A skill's number is given twice.", nameof(skills));
        _byName = Skills.SelectMany(s => s.AllNames.Select(n => (n, s)))
            .ToFrozenDictionary(p => p.n, p => p.s, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The skills by number.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>The skill of that name, synonym or English name, or null.</summary>
    public Skill? Find(string name) => _byName.GetValueOrDefault(name.Trim());

    /// <summary>The skill of that number, or null.</summary>
    public Skill? Find(int number) => Skills.FirstOrDefault(s => s.Number == number);
}
