using System.Net;
using System.Text;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Security;

public sealed class Every_route_is_for_whom_the_table_says(KyodoWeb web)
{
    /// <summary>Who sends; asked with the address of <see cref="SmallTown.Resident"/>.</summary>
    public static TheoryData<Caller> Callers => [.. Enum.GetValues<Caller>()];

    [Fact]
    public void No_route_is_without_a_row_and_no_row_without_a_route()
    {
        var routes = Routes.Of(web).Select(r => r.Key).ToHashSet();

        Assert.Equal([], routes.Except(RouteTable.Rows.Keys).Order());
        Assert.Equal([], RouteTable.Rows.Keys.Except(routes).Order());
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Each_caller_comes_through_only_where_the_row_allows(Caller caller)
    {
        using var program = await web.As(caller);
        using var browser = await web.AsBrowser(caller);
        var before = await web.Town.Snapshot();
        var wrong = new List<string>();
        foreach (var (key, access) in RouteTable.Rows.Where(r => r.Key != "POST " + SignInPaths.SignOutForm))
        {
            using var response = await (IsForBrowsers(access) ? browser : program).SendAsync(Request(key), HttpCompletionOption.ResponseHeadersRead);
            var (outcome, expected) = (await Outcome(response), Expected(key, access, caller));
            if (outcome != expected && !(expected == "whatever" && outcome != "error"))
                wrong.Add($"{key}: {outcome} ({(int)response.StatusCode}), expected {expected}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await web.Town.Snapshot());
    }

    private static bool IsForBrowsers(Access access) => access is Access.FormOfEverybody or Access.FormOfSignedIn or Access.FormOfStaff
        or Access.PageOfEverybody or Access.PageOfSignedIn or Access.PageOfParticipant or Access.PageOfStaff or Access.PageOfDesk or Access.PageOfAdministrator;

    private static string Expected(string key, Access access, Caller caller)
    {
        var staff = caller is Caller.Coordinator or Caller.Administrator;
        return access switch
        {
            Access.Whatever => "whatever",
            Access.Everybody or Access.FormOfEverybody or Access.PageOfEverybody => "through",
            _ when IsForBrowsers(access) && caller == Caller.Anonymous => "sign in",
            _ when caller == Caller.Anonymous => "unauthorized",
            Access.SignedIn or Access.FormOfSignedIn or Access.PageOfSignedIn => "through",

            // A form without its antiforgery token goes nowhere, before anybody looks whose page it is.
            Access.PageOfParticipant when key.StartsWith("POST", StringComparison.Ordinal) => "through",
            Access.OwnParticipant or Access.PageOfParticipant => staff || caller == Caller.Resident ? "through" : "hidden",
            Access.Desk or Access.Hub or Access.FormOfStaff or Access.PageOfStaff or Access.PageOfDesk => staff ? "through" : "forbidden",
            Access.Administrator or Access.PageOfAdministrator => caller == Caller.Administrator ? "through" : "forbidden",
            _ => throw new ArgumentOutOfRangeException(nameof(access)),
        };
    }

    // A command is sent with an id that is none, a form without its antiforgery token: whoever comes through is told so, and nothing happens.
    private static async Task<string> Outcome(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => (await response.Content.ReadAsStringAsync()).Contains("\"refused\"", StringComparison.Ordinal) ? "through" : "unauthorized",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.NotFound => "hidden",
        HttpStatusCode.Redirect when LeadsTo(response, SignInPaths.SignInPage) => "sign in",
        HttpStatusCode.Redirect when LeadsTo(response, SignInPaths.ForbiddenPage) => "forbidden",
        < HttpStatusCode.InternalServerError => "through",
        _ => "error",
    };

    private static bool LeadsTo(HttpResponseMessage response, string page) => response.Headers.Location?.OriginalString is { } location
        && (location.StartsWith(page + "?", StringComparison.Ordinal) || location.Contains(page + "?returnUrl", StringComparison.Ordinal));

    private static string Filled(string pattern, SmallTown town)
    {
        var toResident = pattern.Contains("/participants/{participant}/offers/", StringComparison.Ordinal);
        var need = pattern.StartsWith("/api/public", StringComparison.Ordinal) || pattern.StartsWith("/calls", StringComparison.Ordinal) ? town.PublicNeed : town.PrivateNeed;
        var id = pattern switch
        {
            _ when pattern.StartsWith("/api/desk/participants", StringComparison.Ordinal) => town.Resident.Value,
            _ when pattern.Contains("/offers/{Id}", StringComparison.Ordinal) => town.OfferOfResident.Value,
            _ when pattern.Contains("/activities/{Id}", StringComparison.Ordinal) => town.Collaboration.Value,
            _ => need.Value,
        };
        return pattern
            .Replace("{participant}", ServedMunicipality.Local(town.Resident.Value), StringComparison.Ordinal)
            .Replace("{Who}", ServedMunicipality.Local(town.Resident.Value), StringComparison.Ordinal)
            .Replace("{id}", ServedMunicipality.Local(id), StringComparison.OrdinalIgnoreCase)
            .Replace("{resource}", ServedMunicipality.Local(town.ResidentsResource.Value), StringComparison.Ordinal)
            .Replace("{need}", ServedMunicipality.Local(need.Value), StringComparison.Ordinal)
            .Replace("{offer}", ServedMunicipality.Local((toResident ? town.OfferOfResident : town.OfferOfPrivateNeed).Value), StringComparison.Ordinal)
            .Replace("{collaboration}", ServedMunicipality.Local(town.Collaboration.Value), StringComparison.Ordinal)
            .Replace("{account}", town.SpareAccount, StringComparison.Ordinal)
            .Replace("{Job:guid}", "7b0f3c52-6d1e-4a8e-9c57-1f2e3d4c5b6a", StringComparison.Ordinal)
            .Replace("{Run:guid}", "7b0f3c52-6d1e-4a8e-9c57-1f2e3d4c5b6a", StringComparison.Ordinal)
            .Replace("{Year:int}", "2026", StringComparison.Ordinal)
            .Replace("{Code:int}", "404", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
    }

    private HttpRequestMessage Request(string key)
    {
        var (method, pattern) = (key[..key.IndexOf(' ')], key[(key.IndexOf(' ') + 1)..]);
        var path = Filled(pattern, web.Town) + (key switch
        {
            "GET /api/desk/participants" => "?text=x",
            "GET /api/desk/events" => $"?epoch={Guid.Empty}&after=0",
            _ => "",
        });
        var request = new HttpRequestMessage(new(pattern.EndsWith("/negotiate", StringComparison.Ordinal) ? "POST" : method == "ANY" ? "GET" : method), path);
        if (method is "GET" or "ANY")
            return request;
        request.Headers.Add(CommandId.Header, "none");
        request.Content = !pattern.StartsWith("/api", StringComparison.Ordinal) ? new FormUrlEncodedContent([])
            : pattern.StartsWith("/api/accounts/", StringComparison.Ordinal) ? null
            : new StringContent("{", Encoding.UTF8, "application/json");
        return request;
    }
}
