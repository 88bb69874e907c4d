using Kyodo.Matching.Model;
using Kyodo.Silo.Records;
using Kyodo.Web.Accounts;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Records;

/// <summary>
/// Writes down, before anything is shown, that the desk opens something of a participant who is not the account's own: every page and every
/// part of the API whose address names one, without being asked to.
/// </summary>
public static class Looking
{
    private static readonly string[] s_parameters = ["participant", "who", "id"];

    /// <summary>Adds the step; after authorization.</summary>
    public static void UseLooking(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (SignedIn.TryRead(context.User, out var who) && who.IsDesk && At(context) is { } participant && !who.Participants.Contains(participant))
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
            await context.RequestServices.GetRequiredService<AuditTrail>().Write(who.Account, participant, $"{context.Request.Method} {route}", context.RequestAborted);
        }

        await next(context);
    });

    /// <summary>
    /// Writes down, before they are shown, that the desk sees names on a page or in an answer whose address names none of them: one entry a
    /// page. For whoever is not of the desk there is nothing to write; what others may see is consented to.
    /// </summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="participants">Whose names are shown.</param>
    public static async Task Shown(HttpContext context, IEnumerable<ParticipantId> participants)
    {
        if (!SignedIn.TryRead(context.User, out var who) || !who.IsDesk)
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        await context.RequestServices.GetRequiredService<AuditTrail>().WriteList(
            who.Municipality, who.Account, participants.Where(p => !who.Participants.Contains(p)), "/" + route.Trim('/'), context.RequestAborted);
    }

    private static ParticipantId? At(HttpContext context)
    {
        var municipality = context.RequestServices.GetRequiredService<ServedMunicipality>();
        foreach (var parameter in s_parameters)
        {
            if (municipality.TryId<ParticipantId>(context.GetRouteValue(parameter) as string, out var participant))
                return participant;
        }

        return municipality.TryId<ParticipantId>(context.Request.Query["who"], out var asked) ? asked : null;
    }
}
