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
        using var client = await web.As(caller);
        var before = await web.Town.Snapshot();
        var wrong = new List<string>();
        foreach (var (key, access) in RouteTable.Rows)
        {
            using var response = await client.SendAsync(Request(key));
            var outcome = await Outcome(response);
            if (outcome != Expected(access, caller))
                wrong.Add($"{key}: {outcome} ({(int)response.StatusCode}), expected {Expected(access, caller)}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await web.Town.Snapshot());
    }

    private static string Expected(Access access, Caller caller)
    {
        var staff = caller is Caller.Coordinator or Caller.Administrator;
        return access switch
        {
            Access.Everybody or Access.Framework or Access.PageOfEverybody => "through",

            // Forms and pages know cookies only; a token is nobody there, and a form without its antiforgery token goes nowhere.
            Access.FormOfEverybody => "through",
            Access.FormOfSignedIn or Access.FormOfStaff or Access.PageOfSignedIn or Access.PageOfDesk or Access.PageOfAdministrator => "sign in",
            _ when caller == Caller.Anonymous => "unauthorized",
            Access.SignedIn => "through",
            Access.OwnParticipant => staff || caller == Caller.Resident ? "through" : "hidden",
            Access.Desk or Access.Hub => staff ? "through" : "forbidden",
            Access.Administrator => caller == Caller.Administrator ? "through" : "forbidden",
            _ => throw new ArgumentOutOfRangeException(nameof(access)),
        };
    }

    // A command is sent with an id that is none: whoever comes through is told so, and nothing happens.
    private static async Task<string> Outcome(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => (await response.Content.ReadAsStringAsync()).Contains("\"refused\"", StringComparison.Ordinal) ? "through" : "unauthorized",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.NotFound => "hidden",
        HttpStatusCode.Redirect when response.Headers.Location?.OriginalString.Contains(SignInPaths.SignInPage, StringComparison.Ordinal) == true => "sign in",
        < HttpStatusCode.InternalServerError => "through",
        _ => "error",
    };

    private HttpRequestMessage Request(string key)
    {
        var (method, pattern) = (key[..key.IndexOf(' ')], key[(key.IndexOf(' ') + 1)..]);
        var town = web.Town;
        var isOffers = pattern.Contains("/participants/{participant}/offers/", StringComparison.Ordinal);
        var path = pattern
            .Replace("{participant}", ServedMunicipality.Local(town.Resident.Value), StringComparison.Ordinal)
            .Replace("{id}", ServedMunicipality.Local(town.Resident.Value), StringComparison.Ordinal)
            .Replace("{resource}", ServedMunicipality.Local(town.ResidentsResource.Value), StringComparison.Ordinal)
            .Replace("{need}", ServedMunicipality.Local((pattern.StartsWith("/api/public", StringComparison.Ordinal) ? town.PublicNeed : town.PrivateNeed).Value), StringComparison.Ordinal)
            .Replace("{offer}", ServedMunicipality.Local((isOffers ? town.OfferOfResident : town.OfferOfPrivateNeed).Value), StringComparison.Ordinal)
            .Replace("{collaboration}", ServedMunicipality.Local(town.Collaboration.Value), StringComparison.Ordinal)
            .Replace("{account}", town.SpareAccount, StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
        if (path == "/api/desk/participants" && method == "GET")
            path += "?text=x";
        if (path == "/api/desk/events")
            path += $"?epoch={Guid.Empty}&after=0";
        var request = new HttpRequestMessage(new(path.EndsWith("/negotiate", StringComparison.Ordinal) ? "POST" : method == "ANY" ? "GET" : method), path);
        if (method is "POST" or "PUT" or "DELETE")
        {
            request.Headers.Add(CommandId.Header, "none");
            request.Content = path.StartsWith("/api/accounts/", StringComparison.Ordinal) || !path.StartsWith("/api", StringComparison.Ordinal)
                ? null
                : new StringContent("{", Encoding.UTF8, "application/json");
        }

        return request;
    }
}
