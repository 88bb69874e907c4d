using System.Globalization;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Api.Needs;
using Kyodo.Web.Api.Participants;
using Kyodo.Web.Hosting;
using Kyodo.Web.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Desks;

/// <summary>What coordinators do. Everything of a single participant is under <c>/participants</c>, where the desk may act for everybody.</summary>
public static class DeskApi
{
    private const int LongestText = 80;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapDeskApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/desk").WithTags("Desk").RequireAuthorization(Policies.Desk);
        group.MapGet("/needs", List).WithSummary("Needs, private ones among them, with the position from which events follow");
        group.MapGet("/events", Events).WithSummary("Events after a position");
        group.MapGet("/needs/{need}", Get).WithSummary("A need with its candidates, reasons, offers and steps");
        group.MapPost("/needs/{need}/triage", Triage).WithSummary("受け付ける, つなぐ, お答えする, お受けできない");
        group.MapPost("/needs/{need}/decisions", Decide).WithSummary("打診する, 見送る, 保留, 別の人を提案する");
        group.MapPost("/needs/{need}/cancel", Cancel).WithSummary("Withdraws a need for its requester");
        group.MapPost("/needs/{need}/offers/{offer}/take", TakeApplication).WithSummary("Takes an application: it becomes 内諾");
        group.MapPost("/needs/{need}/offers/{offer}/decline", Decline).WithSummary("Does not go on with somebody; the slot returns");
        group.MapPost("/needs/{need}/offers/{offer}/meeting", PlanMeeting).WithSummary("Sets the first meeting");
        group.MapPost("/needs/{need}/offers/{offer}/confirm", Confirm).WithSummary("確定");
        group.MapGet("/participants", FindParticipants).WithSummary("Looks participants up by name, reading, telephone or town");
        group.MapPost("/participants", Register).WithSummary("Registers a participant");
        group.MapPut("/participants/{id}/credentials", PutCredentials).WithSummary("Records what was checked about a participant");
        return api;
    }

    private static async Task<Ok<DeskSnapshot>> List(
        string[]? stage, string? audience, string? kind, string? field, string? district, string? text, Paging paging,
        ServedMunicipality municipality, ReadModelReader reader, IGrainFactory grains, CancellationToken cancellation)
    {
        var filter = new NeedFilter(
            [.. (stage ?? []).Select(s => Query.Word<NeedStage>(s, "stage")).OfType<NeedStage>()],
            Query.Word<Audience>(audience, "audience"), Query.Word<ResourceKind>(kind, "kind"), Query.Word<Field>(field, "field"),
            Query.Id<DistrictId>(district, "district", municipality), Text: Query.Text(text, "text", LongestText));
        var position = await grains.Desk(municipality.Code).Position();
        return TypedResults.Ok(new DeskSnapshot(position, await reader.Needs(municipality.Code, filter, paging.Skip, paging.Take, cancellation)));
    }

    private static async Task<Results<Ok<DeskCatchUp>, ProblemHttpResult>> Events(
        string? epoch, string? after, ServedMunicipality municipality, IGrainFactory grains)
    {
        var problems = new List<FieldProblem>();
        if (!Guid.TryParse(epoch, out var id))
            problems.Add(new("epoch", "invalid", "GUIDを指定してください。", "A GUID is expected."));
        if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            problems.Add(new("after", "invalid", "番号を指定してください。", "A number is expected."));
        return problems.Count > 0
            ? Problems.Invalid([.. problems])
            : TypedResults.Ok(await grains.Desk(municipality.Code).CatchUp(new(id, number)));
    }

    private static async Task<Results<Ok<NeedView>, ProblemHttpResult>> Get(string need, HttpContext context, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (!municipality.TryId<NeedId>(need, out var id) || await grains.Need(id).Get() is not { } view)
            return Problems.NotFound();
        await Looking.Shown(context, [view.Need.Requester, .. view.Offers.Select(o => o.Participant), .. view.Suggestions.Select(s => s.Owner)]);
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Triage(
        string need, CommandId command, TriageInput triage, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id)
            ? Changed.Of(await grains.Need(id).Triage(new(command.Value, Desk(context), triage.Decision, triage.Reason.Trim(), triage.Rung, triage.Partner, triage.Consented)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Decide(
        string need, CommandId command, DecisionInput decision, HttpContext context, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (!municipality.TryId<NeedId>(need, out var id))
            return Problems.NotFound();
        var problems = new List<FieldProblem>();
        if (!municipality.TryId<ResourceId>(decision.Resource, out var resource))
            problems.Add(new("resource", "unknown", "このIDはありません。", "There is no such id."));
        if (!municipality.TryId<ParticipantId>(decision.Owner, out var owner))
            problems.Add(new("owner", "unknown", "このIDはありません。", "There is no such id."));
        return problems.Count > 0
            ? Problems.Invalid([.. problems])
            : Changed.Of(await grains.Need(id).Decide(
                new(command.Value, Desk(context), resource, owner, decision.Decision, decision.Reason.Trim()) { Slots = decision.Slots }));
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Cancel(
        string need, CommandId command, ReasonInput? input, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id)
            ? Changed.Of(await grains.Need(id).Cancel(new(command.Value, Desk(context), input?.Reason ?? "")))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> TakeApplication(
        string need, string offer, CommandId command, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id) && municipality.TryId<OfferId>(offer, out var offerId)
            ? Changed.Of(await grains.Need(id).TakeApplication(new(command.Value, Desk(context), offerId)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Decline(
        string need, string offer, CommandId command, ReasonInput? input, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id) && municipality.TryId<OfferId>(offer, out var offerId)
            ? Changed.Of(await grains.Need(id).Decline(new(command.Value, Desk(context), offerId, input?.Reason ?? "")))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PlanMeeting(
        string need, string offer, CommandId command, MeetingInput meeting, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id) && municipality.TryId<OfferId>(offer, out var offerId)
            ? Changed.Of(await grains.Need(id).PlanMeeting(new(command.Value, Desk(context), offerId, At: meeting.At)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Confirm(
        string need, string offer, CommandId command, HttpContext context, ServedMunicipality municipality, IGrainFactory grains) =>
        municipality.TryId<NeedId>(need, out var id) && municipality.TryId<OfferId>(offer, out var offerId)
            ? Changed.Of(await grains.Need(id).Confirm(new(command.Value, Desk(context), offerId)))
            : Problems.NotFound();

    private static async Task<Results<Ok<Page<ParticipantRow>>, ProblemHttpResult>> FindParticipants(
        string? text, Paging paging, HttpContext context, ServedMunicipality municipality, ReadModelReader reader, CancellationToken cancellation)
    {
        if (Query.Text(text, "text", LongestText) is not { } words)
            return Problems.Invalid([new("text", "missing", "名前・よみ・電話番号・町名のいずれかを入力してください。", "A name, a reading, a telephone number or a town is required.")]);
        var found = await reader.FindParticipants(municipality.Code, words, paging.Skip, paging.Take, cancellation);
        await Looking.Shown(context, found.Rows.Select(r => r.Id));
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Created<Made>, ProblemHttpResult>> Register(
        CommandId command, RegistrationInput registration, HttpContext context, ServedMunicipality municipality, IGrainFactory grains, TimeProvider time)
    {
        if (await municipality.Get() is not { } made)
            return Problems.NotFound();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(made.TimeZone)).DateTime);
        var problems = new List<FieldProblem>();
        var participant = registration.ToParticipant(command.NumberFor("participant"), today, municipality, problems);
        if (problems.Count > 0)
            return Problems.Invalid([.. problems]);
        return Made.Of(
            await grains.Participant(participant.Id).Put(new(command.Value, Desk(context), participant, registration.Contact.ToContact(), 0)),
            "/api/participants", participant.Id.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PutCredentials(
        string id, CommandId command, CredentialsInput input, HttpContext context, ServedMunicipality municipality, IGrainFactory grains)
    {
        if (!municipality.TryId<ParticipantId>(id, out var participant) || await grains.Participant(participant).Get() is not { } view)
            return Problems.NotFound();
        var changed = view.Participant with { Credentials = input.Credentials };
        return Changed.Of(await grains.Participant(participant).Put(new(command.Value, Desk(context), changed, view.Contact, input.Version)));
    }

    private static Actor Desk(HttpContext context) => SignedIn.Of(context.User).DeskActor();
}
