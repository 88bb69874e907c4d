namespace Kyodo.Matching.Assignment;

/// <summary>A text is not an assignment problem; the message names the line.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class DenseProblemException(int line, string problem) : Exception($"line {line}: {problem}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
