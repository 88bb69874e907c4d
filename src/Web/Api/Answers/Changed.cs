using Kyodo.Grains.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Answers;

/// <summary>A command was done.</summary>
/// <param name="Version">The version of what was changed.</param>
public sealed record Changed(long Version)
{
    /// <summary>The answer to a command.</summary>
    public static Results<Ok<Changed>, ProblemHttpResult> Of(Answer answer) =>
        answer.IsDone ? TypedResults.Ok(new Changed(answer.Version)) : Problems.Of(answer);
}
