using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Kyodo.Web.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Needs;

/// <summary>A participant's own needs: 困りごと and 募集, as their requester.</summary>
public static class NeedsApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapNeedsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/participants/{participant}/needs").WithTags("Needs").RequireAuthorization(Policies.OwnParticipant);
        group.MapGet("", List).WithSummary("Own needs, newest first");
        group.MapPost("", Post).WithSummary("Posts a 困りごと or a 募集");
        group.MapGet("/{need}", Get).WithSummary("One own need and who agreed");
        group.MapPut("/{need}", Put).WithSummary("Changes an own need");
        group.MapPost("/{need}/cancel", Cancel).WithSummary("取下げ: everybody who was asked is told");
        group.MapPost("/{need}/offers/{offer}/consent", Consent).WithSummary("依頼者の承諾: contacts are disclosed to both sides");
        group.MapPost("/{need}/offers/{offer}/decline", Decline).WithSummary("Does not go on with somebody; the slot returns");
        group.MapPost("/{need}/offers/{offer}/meeting", PlanMeeting).WithSummary("Sets the first meeting");
        group.MapPost("/{need}/offers/{offer}/confirm", Confirm).WithSummary("確定: starts the activity");
        group.MapGet("/{need}/offers/{offer}/contact", Contact).WithSummary("The contact of somebody who agreed, from the consent on");
        return api;
    }

    private static async Task<Ok<Page<NeedRow>>> List(
        ActingFor own, Paging paging, ServedMunicipality municipality, ReadModelReader reader, CancellationToken cancellation)
    {
        var filter = new NeedFilter([], Requester: own.Participant);
        return TypedResults.Ok(await reader.Needs(municipality.Code, filter, paging.Skip, paging.Take, cancellation));
    }

    private static async Task<Results<Created<Made>, ProblemHttpResult>> Post(
        ActingFor own, CommandId command, NeedInput need, ServedMunicipality municipality, IGrainFactory grains)
    {
        var id = NeedId.Of(municipality.Code, command.NumberFor(own.Participant));
        var problems = new List<FieldProblem>();
        var posted = need.ToNeed(id, own.Participant, municipality, problems);
        if (need.Version != 0)
            problems.Add(new("version", "not_zero", "新しい登録では0です。", "It is 0 for a new one."));
        if (problems.Count > 0)
            return Problems.Invalid([.. problems]);
        return Made.Of(
            await grains.Need(id).Put(new(command.Value, own.Actor, posted, 0)),
            $"/api/participants/{ServedMunicipality.Local(own.Participant.Value)}/needs", id.Value);
    }

    private static async Task<Results<Ok<RequesterNeed>, ProblemHttpResult>> Get(
        ActingFor own, string need, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, need, municipality, grains) is { } found ? TypedResults.Ok(RequesterNeed.Of(found)) : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Put(
        ActingFor own, string need, CommandId command, NeedInput input, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (await Find(own, need, municipality, grains) is not { } found)
            return Problems.NotFound();
        var problems = new List<FieldProblem>();
        var changed = input.ToNeed(found.Need.Id, own.Participant, municipality, problems);
        if (input.Version < 1)
            problems.Add(new("version", "missing", "読んだときの版を指定してください。", "The version it was read at is required."));
        return problems.Count > 0
            ? Problems.Invalid([.. problems])
            : Changed.Of(await grains.Need(found.Need.Id).Put(new(command.Value, own.Actor, changed, input.Version)));
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Cancel(
        ActingFor own, string need, CommandId command, ReasonInput? input, ServedMunicipality municipality, IGrainFactory grains) =>
        await Find(own, need, municipality, grains) is { } found
            ? Changed.Of(await grains.Need(found.Need.Id).Cancel(new(command.Value, own.Actor, input?.Reason ?? "")))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Consent(
        ActingFor own, string need, string offer, CommandId command, ServedMunicipality municipality, IGrainFactory grains) =>
        await FindOffer(own, need, offer, municipality, grains) is { } id
            ? Changed.Of(await own.Grain.Consent(new(command.Value, own.Actor, id.Need, id.Offer)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Decline(
        ActingFor own, string need, string offer, CommandId command, ServedMunicipality municipality, IGrainFactory grains) =>
        await FindOffer(own, need, offer, municipality, grains) is { } id
            ? Changed.Of(await own.Grain.Decline(new(command.Value, own.Actor, id.Need, id.Offer)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PlanMeeting(
        ActingFor own, string need, string offer, CommandId command, MeetingInput meeting, ServedMunicipality municipality, IGrainFactory grains) =>
        await FindOffer(own, need, offer, municipality, grains) is { } id
            ? Changed.Of(await grains.Need(id.Need).PlanMeeting(new(command.Value, own.Actor, id.Offer, At: meeting.At)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Confirm(
        ActingFor own, string need, string offer, CommandId command, ServedMunicipality municipality, IGrainFactory grains) =>
        await FindOffer(own, need, offer, municipality, grains) is { } id
            ? Changed.Of(await grains.Need(id.Need).Confirm(new(command.Value, own.Actor, id.Offer)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Contact>, ProblemHttpResult>> Contact(
        ActingFor own, string need, string offer, HttpContext context, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (await FindOffer(own, need, offer, municipality, grains) is not { } id
            || await grains.Need(id.Need).Disclosed(id.Offer) is not { } sides || sides.Requester != own.Participant)
            return Problems.NotFound();
        await Looking.Shown(context, [sides.Participant]);
        return await grains.Participant(sides.Participant).ContactFor(id.Need, id.Offer, own.Participant) is { } contact
            ? TypedResults.Ok(contact)
            : Problems.NotFound();
    }

    private static async Task<NeedView?> Find(ActingFor own, string need, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id) && await grains.Need(id).Get() is { } view && view.Need.Requester == own.Participant
            ? view
            : null;

    private static async Task<(NeedId Need, OfferId Offer)?> FindOffer(
        ActingFor own, string need, string offer, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<OfferId>(offer, out var id) && await Find(own, need, municipality, grains) is { } view
            && view.Offers.Any(o => o.Id == id && (own.Actor.IsDesk || RequesterOffer.IsVisible(o)))
            ? (view.Need.Id, id)
            : null;
}
