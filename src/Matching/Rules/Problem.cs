namespace Kyodo.Matching.Rules;

/// <summary>One thing wrong with a record; never carries the wrong value itself, which may be personal.</summary>
/// <param name="Path">The field as JSON names it, such as <c>windows[2].to</c>.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Detail">What would be right, as <see cref="ProblemCode"/> says.</param>
public readonly record struct Problem(string Path, ProblemCode Code, string Detail = "");
