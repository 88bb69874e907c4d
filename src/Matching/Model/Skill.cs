namespace Kyodo.Matching.Model;

/// <summary>One skill of a <see cref="SkillCatalog"/>.</summary>
/// <param name="Number">0 to 127.</param>
/// <param name="Japanese">Name on Japanese pages.</param>
/// <param name="English">Name on English pages.</param>
/// <param name="Synonyms">Other ways people say it, Japanese or English.</param>
public sealed record Skill(int Number, string Japanese, string English, IReadOnlyList<string> Synonyms)
{
    /// <summary>Every name it goes by.</summary>
    public IEnumerable<string> AllNames => [Japanese, English, .. Synonyms];
}
