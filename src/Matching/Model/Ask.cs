namespace Kyodo.Matching.Model;

/// <summary>That a participant was asked.</summary>
/// <param name="On">The day, local time.</param>
/// <param name="Passed">Whether they passed. A passed ask counts towards the weekly cap, which protects them, and towards nothing else.</param>
public readonly record struct Ask(DateOnly On, bool Passed = false);
