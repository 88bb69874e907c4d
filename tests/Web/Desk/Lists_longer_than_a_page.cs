using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Desk;

/// <summary>A city of more open needs than one page of rows, on a node of its own.</summary>
public sealed partial class Lists_longer_than_a_page
{
    private const int Many = ReadModelReader.LargestPage + 15;
    private const int Going = 60;
    private const int Untriaged = 55;
    private static readonly Actor s_desk = new(ActorRole.Coordinator, "setup");
    private static readonly NeedId s_longest = NeedId.Of(SmallTown.Code, 4_000);

    [Fact]
    [Trait("Row", "E7")]
    [Trait("Row", "E2")]
    public async Task Are_paged_through_to_the_end_and_counted_whole()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-many-").FullName;
        try
        {
            await using var web = new KyodoWeb(folder) { RegistrationsPerHour = 2 };
            await web.InitializeAsync();
            await Post(web);
            using var browser = await web.AsBrowser(Caller.Coordinator);

            // Steps: page by page, each application once.
            var seen = new HashSet<string>();
            for (var page = 1; page <= 2; page++)
            {
                var html = await Eventually.Get(async () => await browser.GetStringAsync($"/desk/steps?page={page}") is var text && WebUtility.HtmlDecode(text).Contains($"進行中（{Going + 2}件）", StringComparison.Ordinal) ? text : null);
                seen.UnionWith(OfferLink().Matches(html).Select(m => m.Value));
            }

            Assert.Equal(Going + 2, seen.Count);

            await Desk(browser);
            await Triage(browser);

            // The form by which people register themselves takes so many an hour from one address.
            using var anybody = web.Anonymous();
            var sent = new List<HttpStatusCode>();
            for (var i = 0; i < 3; i++)
            {
                using var joined = await anybody.PostAsync("/join", new FormUrlEncodedContent([]));
                sent.Add(joined.StatusCode);
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, sent[2]);
            Assert.DoesNotContain(HttpStatusCode.TooManyRequests, sent.Take(2));
            Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/join")).StatusCode);

            // Preview: rules that ask for what nobody has take everybody off every list.
            using var answer = await KyodoWeb.Send(
                browser, "/desk/rules", "rules", ("act", "preview"), ("from", "0"), ("version", "試し"), ("weeklyAskCap", "3"), ("holdHours", "72"),
                ("rungHours", "72"), ("minimumLevel", "Possible"), ("requirements-0-required", nameof(Credentials.IdentityChecked)));
            var preview = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains($"受付待ちと募集中の{Many + Untriaged + 2}件をすべて調べました", preview);
            var counted = Counted().Match(preview);
            Assert.True(counted.Success, preview);
            Assert.InRange(int.Parse(counted.Groups[1].Value, CultureInfo.InvariantCulture), ReadModelReader.LargestPage + 1, Many + Untriaged + 2);
            await HandOver(web);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What presses most comes first however old it is, and the rest is a link away.
    private static async Task Desk(HttpClient browser)
    {
        foreach (var sort in new[] { "Waiting", "Deadline", "New" })
        {
            var rows = new List<string>();
            for (var page = 1; page <= 2; page++)
                rows.AddRange(NeedRow().Matches(WebUtility.HtmlDecode(await browser.GetStringAsync($"/desk?sort={sort}&page={page}"))).Select(m => m.Groups[1].Value));
            Assert.Equal(Many + Untriaged + 2, rows.Distinct().Count());
            Assert.Equal(rows.Count, rows.Distinct().Count());
            if (sort == "Waiting")
                Assert.All(rows.Take(Untriaged), title => Assert.StartsWith("相談", title, StringComparison.Ordinal));
            if (sort == "Deadline")
                Assert.Equal("相談、期限が近い", rows[0]);
        }

        var first = WebUtility.HtmlDecode(await browser.GetStringAsync("/desk?sort=Waiting"));
        Assert.Contains("href=\"/desk?sort=Waiting&page=2\"", first.Replace(browser.BaseAddress!.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal));
        Assert.Contains("page=2", NeedAddress().Match(await browser.GetStringAsync("/desk?page=2")).Value);
    }

    private static async Task Triage(HttpClient browser)
    {
        var seen = new List<string>();
        for (var page = 1; page <= 2; page++)
        {
            var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/desk/triage?page={page}"));
            Assert.Contains($"受付待ち（{Untriaged}件）", html);
            seen.AddRange(TriageLink().Matches(html).Select(m => m.Groups[1].Value));
        }

        Assert.Equal(Untriaged, seen.Distinct().Count());
        // Whoever has waited longest is at the top.
        Assert.Equal(ServedMunicipality.Local(s_longest.Value), seen[0]);
    }

    private static async Task HandOver(KyodoWeb web)
    {
        using var administrator = await web.AsBrowser(Caller.Administrator);
        var reader = web.Services.GetRequiredService<ReadModelReader>();
        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync($"/admin/april?from={s_desk.Account}&page=2"));
        var kept = (await reader.Needs(SmallTown.Code, new([], Keeper: s_desk.Account), 0, 1, CancellationToken.None)).Total;
        Assert.True(kept >= Many, $"{kept}");
        Assert.Contains($"{kept}件すべてを引き継ぐ", page);
        Assert.Equal(100, KeptNeed().Count(page));
        var to = StaffOption().Match(page[page.IndexOf("name=\"to\"", StringComparison.Ordinal)..]).Groups[1].Value;
        using var answer = await KyodoWeb.Send(administrator, $"/admin/april?from={s_desk.Account}", "april", ("act", "handOver"), ("everything", "yes"), ("to", to), ("note", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await Eventually.Get(async () => (await reader.Needs(SmallTown.Code, new([], Keeper: s_desk.Account), 0, 1, CancellationToken.None)).Total == 0 ? "gone" : null);
        Assert.Equal(kept, (await reader.Needs(SmallTown.Code, new([], Keeper: to), 0, 1, CancellationToken.None)).Total);
    }

    private static async Task Post(KyodoWeb web)
    {
        var grains = web.Services.GetRequiredService<IGrainFactory>();
        var resident = s_desk with { For = web.Town.Resident };
        // The first of them has waited longest; the newest page of rows has none of them.
        await Ask(s_longest, "相談");
        await Task.WhenAll(Enumerable.Range(1, Untriaged - 2).Select(i => Ask(NeedId.Of(SmallTown.Code, (ulong)(4_000 + i)), $"相談{i}")));
        await Ask(NeedId.Of(SmallTown.Code, 4_900), "相談、期限が近い", DateTimeOffset.UtcNow.AddDays(1));
        var needs = Enumerable.Range(0, Many).Select(i => NeedId.Of(SmallTown.Code, (ulong)(5_000 + i))).ToList();
        await Task.WhenAll(needs.Select(async (id, i) =>
        {
            var need = new Need { Id = id, Requester = web.Town.Group, Title = $"手伝い{i}", Kind = ResourceKind.Skill, Field = Field.Welfare, Skills = SkillSet.Of(2), Audience = Audience.Public };
            Assert.True((await grains.Need(id).Put(new(Guid.NewGuid(), s_desk with { For = web.Town.Group }, need, 0))).IsDone);
            Assert.True((await grains.Need(id).Triage(new(Guid.NewGuid(), s_desk, TriageDecision.Accept, "", Rung.City))).IsDone);
            if (i < Going)
                Assert.True((await grains.Participant(web.Town.Resident).Apply(new(Guid.NewGuid(), resident, id, null, ""))).IsDone);
        }));
        await Eventually.Get(async () => (await grains.Need(needs[^1]).Get())!.Suggestions.IsEmpty ? null : "there");
        var reader = web.Services.GetRequiredService<ReadModelReader>();
        await Eventually.Get(async () => (await reader.Needs(SmallTown.Code, new([NeedStage.Received, NeedStage.Open]), 0, 1, CancellationToken.None)).Total == Many + Untriaged + 2 ? "there" : null);

        async Task Ask(NeedId id, string title, DateTimeOffset? deadline = null)
        {
            var need = new Need { Id = id, Requester = web.Town.Group, Title = title, Kind = ResourceKind.Skill, Field = Field.Welfare, Skills = SkillSet.Of(2), Deadline = deadline };
            Assert.True((await grains.Need(id).Put(new(Guid.NewGuid(), s_desk with { For = web.Town.Group }, need, 0))).IsDone);
        }
    }

    [GeneratedRegex("""<span class="need-row__title">([^<]*)</span>""")]
    private static partial Regex NeedRow();

    [GeneratedRegex(@"href=""[^""]*/desk/needs/[^""]*"" data-swap=""row""")]
    private static partial Regex NeedAddress();

    [GeneratedRegex("""href="/desk/triage/(n-[0-9a-z]+)""")]
    private static partial Regex TriageLink();

    [GeneratedRegex("""name="need" value="n-""")]
    private static partial Regex KeptNeed();

    [GeneratedRegex("""<option value="([0-9a-f-]{20,})""")]
    private static partial Regex StaffOption();

    [GeneratedRegex(@"/desk/needs/n-[0-9a-z]+#offer-o-[0-9a-z]+")]
    private static partial Regex OfferLink();

    [GeneratedRegex(@"候補のある依頼(\d+)件を調べました")]
    private static partial Regex Counted();
}
