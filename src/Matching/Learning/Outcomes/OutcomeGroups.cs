using Kyodo.Matching.Model;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>Who was asked, by the groups a model's figures are told apart by, so that nobody is quietly left out. Never a feature, never in a score.</summary>
/// <param name="Speaks">Whether the participant speaks Japanese.</param>
/// <param name="AgeBand">Age band where it was given, such as "60-74"; empty otherwise.</param>
/// <param name="Newcomer">Whether they had registered within 90 days.</param>
/// <param name="District">Number of their district; 0 for none.</param>
public readonly record struct OutcomeGroups(LanguageGroup Speaks, string AgeBand, bool Newcomer, ushort District)
{
    /// <summary>Most characters of <see cref="AgeBand"/>.</summary>
    public const int LongestAgeBand = 8;

    /// <summary>The language group of somebody who speaks these.</summary>
    public static LanguageGroup Of(Languages languages) =>
        languages == Languages.None ? LanguageGroup.Unknown
        : languages == Languages.Japanese ? LanguageGroup.JapaneseOnly
        : languages.HasFlag(Languages.Japanese) ? LanguageGroup.JapaneseAndOthers
        : LanguageGroup.OthersOnly;
}
