using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>Judges the field of activity: each skill has a usual one, and words around it may weigh more (送迎 is 高齢者, to a 保育園 it is 子育て).</summary>
internal static class FieldJudge
{
    // By skill number of the standard catalogue: the usual field and how strongly a skill points there, in tenths.
    private static readonly (Field Field, int Weight)[] s_usual =
    [
        (Field.Elderly, 20), (Field.Elderly, 20), (Field.Elderly, 20), (Field.Elderly, 20), (Field.Elderly, 20), (Field.Elderly, 20), (Field.Welfare, 20), (Field.Welfare, 10), (Field.Elderly, 20), (Field.Elderly, 25),
        (Field.Elderly, 25), (Field.Disability, 30), (Field.Disability, 30), (Field.Welfare, 5), (Field.Elderly, 10), (Field.Welfare, 30), (Field.Welfare, 30), (Field.Welfare, 30), (Field.Welfare, 30), (Field.Welfare, 30),
        (Field.Welfare, 15), (Field.Animals, 40), (Field.Welfare, 20), (Field.Welfare, 30), (Field.Environment, 30), (Field.Environment, 40), (Field.Environment, 50), (Field.Economy, 40), (Field.Animals, 30), (Field.Environment, 30),
        (Field.Welfare, 15), (Field.ChildRearing, 40), (Field.ChildRearing, 30), (Field.ChildRearing, 40), (Field.Education, 30), (Field.ChildRearing, 35), (Field.ChildRearing, 40), (Field.ChildRearing, 40), (Field.Education, 30), (Field.Education, 30),
        (Field.International, 40), (Field.Education, 30), (Field.Education, 30), (Field.Disability, 40), (Field.Disability, 40), (Field.Disability, 40), (Field.Disability, 20), (Field.International, 40), (Field.International, 40), (Field.International, 40),
        (Field.International, 40), (Field.International, 40), (Field.International, 40), (Field.International, 40), (Field.International, 30), (Field.International, 35), (Field.Digital, 30), (Field.Digital, 30), (Field.Digital, 25), (Field.Digital, 20),
        (Field.Digital, 10), (Field.Digital, 15), (Field.Culture, 10), (Field.Digital, 30), (Field.Community, 20), (Field.Community, 10), (Field.Community, 10), (Field.Community, 20), (Field.Community, 20), (Field.Community, 20),
        (Field.Community, 10), (Field.Community, 20), (Field.Community, 15), (Field.Community, 20), (Field.Community, 20), (Field.Community, 20), (Field.Community, 30), (Field.Community, 10), (Field.Community, 20), (Field.Community, 20),
        (Field.Community, 15), (Field.Community, 30), (Field.Community, 25), (Field.Culture, 15), (Field.Culture, 15), (Field.Culture, 12), (Field.Culture, 20), (Field.Culture, 12), (Field.Culture, 30), (Field.Health, 30),
        (Field.Sports, 35), (Field.DisasterPreparedness, 40), (Field.Health, 30), (Field.DisasterPreparedness, 40), (Field.CrimePrevention, 40),
    ];

    private const int SportsHall = 106;
    private const int Defibrillator = 112;
    private const int AgeOfOldPeople = 65;

    // Enough to decide where the work itself says little (掃除 for somebody of 85), not where it says much (家電修理).
    private const int WeightOfAge = 21;

    /// <summary>The field; null when nothing points to one.</summary>
    /// <param name="skills">The skills found.</param>
    /// <param name="hints">Words that point to fields, where they stand.</param>
    /// <param name="oldest">The highest age named.</param>
    /// <param name="kind">The kind asked for.</param>
    internal static Guess<Field>? Judge(IReadOnlyList<Guess<int>> skills, IReadOnlyList<(TextSpan Span, Meaning Meaning)> hints, int oldest, ResourceKind kind)
    {
        var weights = new int[Enum.GetValues<Field>().Length];
        var spans = new TextSpan[weights.Length];
        foreach (var skill in skills)
        {
            if (Usual(skill.Value) is { } usual)
                Weigh(usual.Field, usual.Weight, skill.Span);
        }

        foreach (var (span, meaning) in hints)
        {
            if (meaning.Field is { } field)
                Weigh(field, meaning.Weight, span);
        }

        if (oldest >= AgeOfOldPeople)
            Weigh(Field.Elderly, WeightOfAge, default);
        if (kind is not (ResourceKind.Skill or ResourceKind.Information))
            Weigh(Field.Community, 8, default);
        var best = 0;
        for (var i = 1; i < weights.Length; i++)
        {
            if (weights[i] > weights[best])
                best = i;
        }

        return weights[best] == 0 ? null : new((Field)best, spans[best], weights[best] >= 30 ? Certainty.Likely : Certainty.Assumed);

        // Two words for the same do not weigh double: the strongest counts, a second one a little.
        void Weigh(Field field, int weight, TextSpan span)
        {
            ref var sum = ref weights[(int)field];
            if (weight > sum && span.Length > 0)
                spans[(int)field] = span;
            sum = Math.Max(sum, weight) + (Math.Min(sum, weight) / 8);
        }
    }

    private static (Field Field, int Weight)? Usual(int skill) => skill switch
    {
        >= 0 when skill < s_usual.Length => s_usual[skill],
        SportsHall => (Field.Sports, 10),
        Defibrillator => (Field.Health, 30),
        _ => null,
    };
}
