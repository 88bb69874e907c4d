using System.Collections.Immutable;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Kyodo.Web.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Offers;

/// <summary>What a participant was asked and applied for: 活動のお願い, 応募.</summary>
public static class OffersApi
{
    private const int MostActivities = 100;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapOffersApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/participants/{participant}").WithTags("Offers").RequireAuthorization(Policies.OwnParticipant);
        group.MapGet("/offers", List).WithSummary("Offers and applications, newest first");
        group.MapGet("/offers/{offer}", Get).WithSummary("One offer");
        group.MapPost("/offers/{offer}/accept", Accept).WithSummary("引き受ける: holds a slot, or says that it is already filled");
        group.MapPost("/offers/{offer}/pass", Pass).WithSummary("今回は見送る: ends the asking for this need");
        group.MapPost("/offers/{offer}/withdraw", Withdraw).WithSummary("Withdraws, at any step");
        group.MapGet("/offers/{offer}/contact", Contact).WithSummary("The requester's contact, from the requester's consent on");
        group.MapPost("/applications", Apply).WithSummary("応募: applies to a public need");
        group.MapGet("/activities", Activities).WithSummary("Today's best open needs; private ones for the desk only");
        return api;
    }

    private static async Task<Results<Ok<ImmutableArray<ParticipantOffer>>, ProblemHttpResult>> List(ActingFor own) =>
        await own.Grain.Get() is { } view ? TypedResults.Ok(view.Offers) : Problems.NotFound();

    private static async Task<Results<Ok<ParticipantOffer>, ProblemHttpResult>> Get(ActingFor own, string offer, ServedMunicipality municipality) =>
        await Find(own, offer, municipality) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Accept(
        ActingFor own, string offer, CommandId command, ServedMunicipality municipality) =>
        municipality.TryId<OfferId>(offer, out var id)
            ? Changed.Of(await own.Grain.Accept(new(command.Value, own.Actor, id)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Pass(
        ActingFor own, string offer, CommandId command, PassInput? input, ServedMunicipality municipality) =>
        municipality.TryId<OfferId>(offer, out var id)
            ? Changed.Of(await own.Grain.Pass(new(command.Value, own.Actor, id, input?.Reason ?? PassReason.None)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Withdraw(
        ActingFor own, string offer, CommandId command, PassInput? input, ServedMunicipality municipality) =>
        municipality.TryId<OfferId>(offer, out var id)
            ? Changed.Of(await own.Grain.Withdraw(new(command.Value, own.Actor, id, input?.Reason ?? PassReason.None)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Contact>, ProblemHttpResult>> Contact(
        ActingFor own, string offer, HttpContext context, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (await Find(own, offer, municipality) is not { } found
            || await grains.Need(found.Need).Disclosed(found.Id) is not { } sides || sides.Participant != own.Participant)
            return Problems.NotFound();
        await Looking.Shown(context, [sides.Requester]);
        return await grains.Participant(sides.Requester).ContactFor(found.Need, found.Id, own.Participant) is { } contact
            ? TypedResults.Ok(contact)
            : Problems.NotFound();
    }

    private static async Task<Results<Created<Made>, ProblemHttpResult>> Apply(
        ActingFor own, CommandId command, ApplyInput application, ServedMunicipality municipality)
    {
        var problems = new List<FieldProblem>();
        if (!municipality.TryId<NeedId>(application.Need, out var need))
            problems.Add(new("need", "unknown", "この募集はありません。", "There is no such need."));
        ResourceId? resource = null;
        if (application.Resource is { } text)
        {
            if (municipality.TryId<ResourceId>(text, out var id))
                resource = id;
            else
                problems.Add(new("resource", "unknown", "このIDはありません。", "There is no such id."));
        }

        if (problems.Count > 0)
            return Problems.Invalid([.. problems]);
        return Made.Of(
            await own.Grain.Apply(new(command.Value, own.Actor, need, resource, application.Message) { Slots = application.Slots }),
            "/api/public-needs", need.Value);
    }

    private static async Task<Ok<ImmutableArray<ActivityMatch>>> Activities(ActingFor own, Paging paging) =>
        TypedResults.Ok(await own.Grain.Activities(Math.Min(paging.Take, MostActivities), publicOnly: !own.Actor.IsDesk));

    private static async Task<ParticipantOffer?> Find(ActingFor own, string offer, ServedMunicipality municipality) =>
        municipality.TryId<OfferId>(offer, out var id) && await own.Grain.Get() is { } view
            ? view.Offers.FirstOrDefault(o => o.Id == id)
            : null;
}
