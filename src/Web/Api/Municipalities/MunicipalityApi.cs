using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Municipalities;

/// <summary>What the municipality is made of; for everybody.</summary>
public static class MunicipalityApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapMunicipalityApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Municipality").AllowAnonymous();
        group.MapGet("/municipality", Get).WithSummary("The municipality and its districts");
        group.MapGet("/skills", Skills).WithSummary("The catalogue of skills");
        return api;
    }

    private static async Task<Results<Ok<Municipality>, ProblemHttpResult>> Get(ServedMunicipality municipality) =>
        await municipality.Get() is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static Ok<IReadOnlyList<Skill>> Skills() => TypedResults.Ok(StandardSkills.Catalog.Skills);
}
