namespace Kyodo.Matching.Intake;

/// <summary>What a typed fragment seems to mean.</summary>
/// <typeparam name="T">What is guessed.</typeparam>
/// <param name="Value">The guess.</param>
/// <param name="Span">The words it came from.</param>
/// <param name="Certainty">How sure it is.</param>
public readonly record struct Guess<T>(T Value, TextSpan Span, Certainty Certainty);
