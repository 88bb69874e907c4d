using Kyodo.Grains;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Collaborations;

/// <summary>Activities, for either side and, on their behalf, the desk.</summary>
public static class CollaborationsApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapCollaborationsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/participants/{participant}/collaborations").WithTags("Collaborations").RequireAuthorization(Policies.OwnParticipant);
        group.MapGet("", List).WithSummary("Activities, newest first");
        group.MapGet("/{collaboration}", Get).WithSummary("One activity");
        group.MapPost("/{collaboration}/hours", Record).WithSummary("Records work done");
        group.MapPost("/{collaboration}/review", Review).WithSummary("ふりかえり");
        group.MapPost("/{collaboration}/end", End).WithSummary("Ends it: completed, nobody came, or withdrawn");
        return api;
    }

    private static async Task<Ok<Page<CollaborationRow>>> List(ActingFor own, Paging paging, ReadModelReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.CollaborationsOf(own.Participant, paging.Skip, paging.Take, cancellation));

    private static async Task<Results<Ok<CollaborationView>, ProblemHttpResult>> Get(
        ActingFor own, string collaboration, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, collaboration, municipality, grains) is { } view ? TypedResults.Ok(ForSide(view, own)) : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Record(
        ActingFor own, string collaboration, CommandId command, HoursInput input, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, collaboration, municipality, grains) is { } view
            ? Changed.Of(await grains.Collaboration(view.Id).Record(new(command.Value, own.Actor, input.Date, input.Hours, input.Note.Trim())))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Review(
        ActingFor own, string collaboration, CommandId command, ReviewInput input, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, collaboration, municipality, grains) is { } view
            ? Changed.Of(await grains.Collaboration(view.Id).Review(new(command.Value, own.Actor, input.Rating, input.Again, input.Comment.Trim())))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> End(
        ActingFor own, string collaboration, CommandId command, EndInput input, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, collaboration, municipality, grains) is { } view
            ? Changed.Of(await grains.Collaboration(view.Id).End(new(command.Value, own.Actor, input.Stage, input.Reason.Trim())))
            : Problems.NotFound();

    private static async Task<CollaborationView?> Find(ActingFor own, string collaboration, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<CollaborationId>(collaboration, out var id) && await grains.Collaboration(id).Get() is { } view
            && (view.Requester == own.Participant || view.Participant == own.Participant)
            ? view
            : null;

    // A review is for the desk and its author.
    private static CollaborationView ForSide(CollaborationView view, ActingFor own) => own.Actor.IsDesk
        ? view
        : view with
        {
            RequesterReview = view.Requester == own.Participant ? view.RequesterReview : null,
            ParticipantReview = view.Participant == own.Participant ? view.ParticipantReview : null,
        };
}
