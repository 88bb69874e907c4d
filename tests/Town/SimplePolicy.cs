namespace Kyodo.Town.Tests;

/// <summary>Ways of choosing whom to ask without an engine, and one with more than an engine.</summary>
internal enum SimplePolicy
{
    Nearest = 0,
    SkillsOnly = 1,
    LastTimesPerson = 2,
    Random = 3,

    /// <summary>Knows the hidden preferences; the upper end, not a policy anybody could follow.</summary>
    Oracle = 4,
}
