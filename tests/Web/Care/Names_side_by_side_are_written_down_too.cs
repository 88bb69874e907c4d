using System.Net;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Silo.Records;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.Security;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Web.Tests.Care;

[Trait("Row", "P8")]
public sealed class Names_side_by_side_are_written_down_too(KyodoWeb web)
{
    private readonly AuditTrail _trail = web.Services.GetRequiredService<AuditTrail>();

    private (string Name, ParticipantId Id)[] People => [("試験 花子", web.Town.Resident), ("試験 次郎", web.Town.OtherResident), ("結野の試験団体の担当", web.Town.Group)];

    /// <summary>Every route of the table, with each participant and each need in its address, and every search that finds somebody.</summary>
    [Fact]
    public async Task Whoever_is_named_in_any_answer_to_the_desk_is_in_the_trail()
    {
        using var browser = await web.AsBrowser(Caller.Administrator);
        using var program = await web.As(Caller.Administrator);
        var (named, forgotten) = (0, new List<string>());
        foreach (var (key, access) in RouteTable.Rows.Where(r => r.Key.StartsWith("GET ", StringComparison.Ordinal) && r.Key is not ("GET /desk/live" or "GET /admin/export.zip")))
        {
            foreach (var address in Addresses(key[4..]).Distinct())
            {
                var page = access.ToString().StartsWith("Page", StringComparison.Ordinal);
                using var answer = await (page ? browser : program).GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK)
                    continue;
                var body = await answer.Content.ReadAsStringAsync();
                // What anybody may read is no look: a group's name stands beside its 募集.
                foreach (var (name, id) in People.Where(p => Says(body, p.Name) && access is not (Access.Everybody or Access.PageOfEverybody)))
                {
                    named++;
                    if (!await IsWritten(id, key[4..]))
                        forgotten.Add($"{address}: {name}");
                }
            }
        }

        Assert.Equal([], forgotten);
        Assert.True(named > 25, $"only {named} names were shown");
    }

    [Fact]
    public async Task Once_for_a_page_that_is_drawn_again_and_told_in_the_document_of_the_person()
    {
        using var coordinator = await web.AsBrowser(Caller.Coordinator);
        using var administrator = await web.AsBrowser(Caller.Administrator);
        var search = "/desk/people?text=" + Uri.EscapeDataString("試験 次郎");

        for (var time = 0; time < 3; time++)
            (await coordinator.GetAsync(search)).EnsureSuccessStatusCode();

        var lists = await _trail.Lists(SmallTown.Code, web.Town.OtherResident, null, 0, 1_000, CancellationToken.None);
        var mine = Assert.Single(lists.Rows, l => l.What == "/desk/people" && l.Account == Account(lists));
        Assert.Equal([web.Town.OtherResident], mine.Read());
        var document = WebUtility.HtmlDecode(await administrator.GetStringAsync($"/admin/people/{ServedMunicipality.Local(web.Town.OtherResident.Value)}/record"));
        Assert.Contains("登録者・登録団体の検索結果（ほかの人と並んで表示）", document);
        Assert.DoesNotContain("GET /", document);
        var looks = WebUtility.HtmlDecode(await administrator.GetStringAsync($"/admin/looks?who={ServedMunicipality.Local(web.Town.OtherResident.Value)}"));
        Assert.Contains("登録者・登録団体の検索結果", looks);
    }

    // The account that searched by that name alone: nobody else's test does.
    private string Account(Page<ListedNames> lists) => lists.Rows.First(l => l.What == "/desk/people" && l.Read().SequenceEqual([web.Town.OtherResident])).Account;

    private async Task<bool> IsWritten(ParticipantId id, string route)
    {
        var looks = await _trail.Looks(SmallTown.Code, id, null, 0, 1_000, CancellationToken.None);
        var lists = await _trail.Lists(SmallTown.Code, id, null, 0, 1_000, CancellationToken.None);
        return looks.Rows.Any(l => l.What.TrimEnd('/').EndsWith(route.TrimEnd('/'), StringComparison.Ordinal)) || lists.Rows.Any(l => l.What == route);
    }

    private IEnumerable<string> Addresses(string pattern) =>
        from person in People
        from need in new[] { web.Town.PrivateNeed, web.Town.PublicNeed }
        from query in new[] { "", "?text=%E8%A9%A6%E9%A8%93", "?find=%E8%A9%A6%E9%A8%93", $"?who={ServedMunicipality.Local(person.Id.Value)}", $"?propose={ServedMunicipality.Local(person.Id.Value)}" }
        where query.Length == 0 || pattern is "/desk/people" or "/desk/needs/{Id}" or "/api/desk/participants" or "/desk/forms/registration" or "/admin/looks"
        select Filled(pattern, person.Id, need) + query;

    private string Filled(string pattern, ParticipantId person, NeedId need)
    {
        var own = pattern.Contains("/activities/", StringComparison.Ordinal) ? web.Town.Collaboration.Value
            : pattern.Contains("/my/{Who}/offers/", StringComparison.Ordinal) ? (person == web.Town.Resident ? web.Town.OfferOfResident : web.Town.OfferOfPrivateNeed).Value
            : need.Value;
        var offer = pattern.Contains("/needs/{need}/", StringComparison.Ordinal)
            ? need == web.Town.PrivateNeed ? web.Town.OfferOfPrivateNeed : web.Town.OfferOfResident
            : person == web.Town.Resident ? web.Town.OfferOfResident : web.Town.OfferOfPrivateNeed;
        return pattern
            .Replace("{participant}", ServedMunicipality.Local(person.Value), StringComparison.Ordinal)
            .Replace("{Who}", ServedMunicipality.Local(person.Value), StringComparison.Ordinal)
            .Replace("{Id}", ServedMunicipality.Local(own), StringComparison.Ordinal)
            .Replace("{need}", ServedMunicipality.Local(need.Value), StringComparison.Ordinal)
            .Replace("{offer}", ServedMunicipality.Local(offer.Value), StringComparison.Ordinal)
            .Replace("{collaboration}", ServedMunicipality.Local(web.Town.Collaboration.Value), StringComparison.Ordinal)
            .Replace("{account}", web.Town.SpareAccount, StringComparison.Ordinal)
            .Replace("{Year:int}", "2026", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal);
    }

    // Pages and JSON write some characters otherwise.
    private static bool Says(string body, string name) =>
        body.Contains(name, StringComparison.Ordinal) || WebUtility.HtmlDecode(body).Contains(name, StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.Unescape(body.Contains("\\u", StringComparison.Ordinal) ? body : "").Contains(name, StringComparison.Ordinal);
}
