using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Participants;

/// <summary>A participant's own registration and what it can give; the desk may act for everybody.</summary>
public static class ParticipantsApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapParticipantsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/participants/{participant}").WithTags("Participants").RequireAuthorization(Policies.OwnParticipant);
        group.MapGet("", Get).WithSummary("The registration, what it can give, and its offers");
        group.MapPut("/profile", PutProfile).WithSummary("Changes name, contacts, home, interests and languages");
        group.MapPut("/availability", PutAvailability).WithSummary("Changes free time, absences, the weekly cap and the pause");
        group.MapGet("/resources", Resources).WithSummary("What it can give");
        group.MapPost("/resources", AddResource).WithSummary("Adds something it can give");
        group.MapPut("/resources/{resource}", ChangeResource).WithSummary("Changes something it can give");
        group.MapDelete("/resources/{resource}", RemoveResource).WithSummary("Takes away something it can give");
        return api;
    }

    private static async Task<Results<Ok<ParticipantView>, ProblemHttpResult>> Get(ActingFor own) =>
        await own.Grain.Get() is { } view ? TypedResults.Ok(view) : Problems.NotFound();

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PutProfile(
        ActingFor own, CommandId command, ProfileInput profile, ServedMunicipality municipality)
    {
        if (await own.Grain.Get() is not { } view)
            return Problems.NotFound();
        var problems = new List<FieldProblem>();
        var changed = profile.Change(view.Participant, municipality, problems);
        if (problems.Count > 0)
            return Problems.Invalid([.. problems]);
        return Changed.Of(await own.Grain.Put(new(command.Value, own.Actor, changed, profile.Contact.ToContact(), profile.Version)));
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PutAvailability(ActingFor own, CommandId command, AvailabilityInput availability)
    {
        if (await own.Grain.Get() is not { } view)
            return Problems.NotFound();
        return Changed.Of(await own.Grain.Put(
            new(command.Value, own.Actor, availability.Change(view.Participant), view.Contact, availability.Version)));
    }

    private static async Task<Results<Ok<ImmutableArray<Resource>>, ProblemHttpResult>> Resources(ActingFor own) =>
        await own.Grain.Get() is { } view ? TypedResults.Ok(view.Resources) : Problems.NotFound();

    private static async Task<Results<Created<Made>, ProblemHttpResult>> AddResource(
        ActingFor own, CommandId command, ResourceInput resource, ServedMunicipality municipality)
    {
        var id = ResourceId.Of(municipality.Code, command.NumberFor(own.Participant));
        var problems = new List<FieldProblem>();
        var made = resource.ToResource(id, own.Participant, municipality, problems);
        if (problems.Count > 0)
            return Problems.Invalid([.. problems]);
        return Made.Of(
            await own.Grain.PutResource(new(command.Value, own.Actor, made)),
            $"/api/participants/{ServedMunicipality.Local(own.Participant.Value)}/resources", id.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> ChangeResource(
        ActingFor own, string resource, CommandId command, ResourceInput input, ServedMunicipality municipality)
    {
        // Only what is there is changed: an id is never the client's to choose.
        if (!municipality.TryId<ResourceId>(resource, out var id)
            || await own.Grain.Get() is not { } view || view.Resources.All(r => r.Id != id))
            return Problems.NotFound();
        var problems = new List<FieldProblem>();
        var changed = input.ToResource(id, own.Participant, municipality, problems);
        return problems.Count > 0
            ? Problems.Invalid([.. problems])
            : Changed.Of(await own.Grain.PutResource(new(command.Value, own.Actor, changed)));
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> RemoveResource(
        ActingFor own, string resource, CommandId command, ServedMunicipality municipality) =>
        municipality.TryId<ResourceId>(resource, out var id)
            ? Changed.Of(await own.Grain.RemoveResource(new(command.Value, own.Actor, id)))
            : Problems.NotFound();
}
