using Kyodo.Grains.Commands;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Answers;

/// <summary>Something was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
public sealed record Made(string Id, long Version)
{
    /// <summary>The answer to a command that makes something.</summary>
    /// <param name="answer">The grain's answer.</param>
    /// <param name="collection">The address of the collection it is in.</param>
    /// <param name="id">Its id.</param>
    public static Results<Created<Made>, ProblemHttpResult> Of(Answer answer, string collection, string id) =>
        answer.IsDone
            ? TypedResults.Created($"{collection}/{ServedMunicipality.Local(id)}", new Made(id, answer.Version))
            : Problems.Of(answer);
}
