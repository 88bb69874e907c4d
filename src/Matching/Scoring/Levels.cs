using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Scoring;

/// <summary>
/// How good a candidate is, in three steps. The chance alone does not make a level: ◎ says that nothing asked for is missing.
/// The rulebook's boosts are left out, since a rule makes nobody fit better.
/// </summary>
public static class Levels
{
    /// <summary>From this score on, two asks in five come to something: ◎ if nothing is missing.</summary>
    public static readonly int ExcellentFrom = Score(0.40);

    /// <summary>From this score on, three asks in twenty come to something: ○.</summary>
    public static readonly int GoodFrom = Score(0.15);

    /// <summary>The pair's level.</summary>
    public static Level Of(CompiledNeed need, in Entry entry)
    {
        Span<int> bins = stackalloc int[Features.Count];
        need.Bins(entry, bins);
        return Of(bins, need.Score(entry) - need.RuleShare(bins));
    }

    /// <summary>The level of a pair.</summary>
    /// <param name="bins">The pair's bins.</param>
    /// <param name="score">Its score without the rulebook's boosts, in 1/1024 logit.</param>
    public static Level Of(ReadOnlySpan<int> bins, int score)
    {
        if (score < GoodFrom || LacksEverySkill(bins))
            return Level.Possible;
        return score >= ExcellentFrom && !LacksSomething(bins) ? Level.Excellent : Level.Good;
    }

    /// <summary>The sign a level is shown by.</summary>
    public static string Sign(Level level) => level switch
    {
        Level.Possible => "△",
        Level.Good => "○",
        Level.Excellent => "◎",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static bool LacksEverySkill(ReadOnlySpan<int> bins) => bins[(int)Feature.SkillCover] == 1;

    // All skills, at least half of the hours (bin 5 is four eighths), the wish for once or regular, and no word against the field.
    private static bool LacksSomething(ReadOnlySpan<int> bins) =>
        bins[(int)Feature.SkillCover] is > 0 and < 9
        || bins[(int)Feature.TimeOverlap] is > 0 and < 5
        || bins[(int)Feature.Commitment] == 2
        || bins[(int)Feature.Reluctance] == 1;

    private static int Score(double chance) => (int)Math.Round(Math.Log(chance / (1 - chance)) * ScoreModel.OneLogit);
}
