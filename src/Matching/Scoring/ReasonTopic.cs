namespace Kyodo.Matching.Scoring;

/// <summary>What a reason is about: a feature (with the feature's number), or what stands beside the features. Numbers are stored: never renumber.</summary>
public enum ReasonTopic : byte
{
    /// <summary><see cref="Feature.SkillCover"/>.</summary>
    SkillCover = 0,

    /// <summary><see cref="Feature.FieldAffinity"/>.</summary>
    FieldAffinity = 1,

    /// <summary><see cref="Feature.Distance"/>.</summary>
    Distance = 2,

    /// <summary><see cref="Feature.TimeOverlap"/>.</summary>
    TimeOverlap = 3,

    /// <summary><see cref="Feature.RecentAsks"/>.</summary>
    RecentAsks = 4,

    /// <summary><see cref="Feature.TextLikeness"/>.</summary>
    TextLikeness = 5,

    /// <summary><see cref="Feature.KindFit"/>.</summary>
    KindFit = 6,

    /// <summary><see cref="Feature.Language"/>.</summary>
    Language = 7,

    /// <summary><see cref="Feature.Commitment"/>.</summary>
    Commitment = 8,

    /// <summary><see cref="Feature.District"/>.</summary>
    District = 9,

    /// <summary><see cref="Feature.Newcomer"/>.</summary>
    Newcomer = 10,

    /// <summary><see cref="Feature.Reluctance"/>.</summary>
    Reluctance = 11,

    /// <summary>What is between just these two: past work together, or a note about the pair.</summary>
    Tie = 100,

    /// <summary>運用ルール: what the rulebook's boosts add.</summary>
    Rule = 101,
}
