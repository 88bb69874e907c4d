namespace Kyodo.Town.Simulation;

/// <summary>One participant's time on the register.</summary>
/// <param name="From">The day after registration; negative when it was before the beginning.</param>
/// <param name="Until">The day from which they were no more on the register, for whatever reason; <see cref="int.MaxValue"/> if they stayed.</param>
/// <param name="Tired">Whether they left because they were tired of being asked.</param>
/// <param name="WeeklyCap">Most asks they get in seven days.</param>
public sealed record MemberLog(int From, int Until, bool Tired, int WeeklyCap);
