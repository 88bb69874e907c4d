namespace Kyodo.Web.Api.Answers;

/// <summary>What is wrong with a field, in a problem document's <c>errors</c>.</summary>
/// <param name="Field">The field's path: <c>windows[2].to</c>.</param>
/// <param name="Code">A stable word.</param>
/// <param name="Message">A sentence, in the request's language.</param>
public sealed record FieldError(string Field, string Code, string Message);
