namespace Kyodo.Grains.Commands;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field's path, as in the API's JSON: <c>title</c>, <c>windows[2].to</c>.</param>
/// <param name="Code">A stable word for the error, such as <c>too_long</c>.</param>
/// <param name="Message">A sentence in Japanese for people.</param>
/// <param name="MessageEnglish">The same in English.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.FieldProblem")]
public sealed record FieldProblem(string Field, string Code, string Message, string MessageEnglish);
