using Kyodo.Grains;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.PublicNeeds;

/// <summary>募集, for everybody.</summary>
public static class PublicNeedsApi
{
    private const int LongestText = 80;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapPublicNeedsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/public-needs").WithTags("Public needs").AllowAnonymous();
        group.MapGet("", List).WithSummary("Open 募集, newest first");
        group.MapGet("/{need}", Get).WithSummary("One 募集");
        return api;
    }

    private static async Task<Ok<Page<PublicNeedRow>>> List(
        string? kind, string? field, string? district, string? from, string? text, Paging paging,
        ServedMunicipality municipality, ReadModelReader reader, CancellationToken cancellation)
    {
        var filter = new NeedFilter(
            [], Kind: Query.Word<ResourceKind>(kind, "kind"), Field: Query.Word<Field>(field, "field"),
            District: Query.Id<DistrictId>(district, "district", municipality), FromDate: Query.Day(from, "from"), Text: Query.Text(text, "text", LongestText));
        var page = await reader.PublicNeeds(municipality.Code, filter, paging.Skip, paging.Take, cancellation);
        return TypedResults.Ok(new Page<PublicNeedRow>([.. page.Rows.Select(PublicNeedRow.Of)], page.Total));
    }

    private static async Task<Results<Ok<PublicNeed>, ProblemHttpResult>> Get(string need, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (!municipality.TryId<NeedId>(need, out var id) || await grains.Need(id).Get() is not { } view || !PublicNeed.IsPublic(view))
            return Problems.NotFound();
        var requester = await grains.Participant(view.Need.Requester).Get();
        return TypedResults.Ok(PublicNeed.Of(
            view, requester?.Participant.Kind ?? ParticipantKind.Person, view.Need.Requester.IsPerson ? null : requester?.Contact.Name));
    }
}
