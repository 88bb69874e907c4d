namespace Kyodo.Town.Simulation;

/// <summary>The policies' names.</summary>
public static class Policies
{
    /// <summary>Those an office could follow, ours first.</summary>
    public static IReadOnlyList<Policy> All { get; } =
    [
        Policy.Engine, Policy.EngineAndBoard, Policy.LastTimesPerson, Policy.NearestFirst, Policy.SkillsOnly, Policy.Broadcast, Policy.FirstComeFirstServed, Policy.Random,
    ];

    /// <summary>Those that need no engine.</summary>
    public static IReadOnlyList<Policy> Simple { get; } = [.. All.Where(p => p is not (Policy.Engine or Policy.EngineAndBoard))];

    /// <summary>The short name for the command line and for programs, such as "nearest".</summary>
    public static string Key(Policy policy) => policy switch
    {
        Policy.Engine => "ours",
        Policy.EngineAndBoard => "ours-and-board",
        Policy.LastTimesPerson => "last-times-person",
        Policy.NearestFirst => "nearest",
        Policy.SkillsOnly => "skills-only",
        Policy.Broadcast => "broadcast",
        Policy.FirstComeFirstServed => "first-come",
        Policy.Random => "random",
        Policy.Oracle => "oracle",
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };

    /// <summary>The name on Japanese pages.</summary>
    public static string Japanese(Policy policy) => policy switch
    {
        Policy.Engine => "協働マッチング",
        Policy.EngineAndBoard => "協働マッチングと募集の掲示",
        Policy.LastTimesPerson => "前回の人に頼む",
        Policy.NearestFirst => "近い人から",
        Policy.SkillsOnly => "技能だけで選ぶ",
        Policy.Broadcast => "全員に一斉連絡",
        Policy.FirstComeFirstServed => "掲示して先着順",
        Policy.Random => "くじ引き",
        Policy.Oracle => "心の内を知る者（上限）",
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };

    /// <summary>The name on English pages.</summary>
    public static string English(Policy policy) => policy switch
    {
        Policy.Engine => "Kyodo Matching",
        Policy.EngineAndBoard => "Kyodo Matching and public calls",
        Policy.LastTimesPerson => "Ask last time's person",
        Policy.NearestFirst => "Nearest first",
        Policy.SkillsOnly => "Skills only",
        Policy.Broadcast => "Broadcast to all",
        Policy.FirstComeFirstServed => "First come, first served",
        Policy.Random => "Random",
        Policy.Oracle => "Oracle (upper end)",
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };
}
