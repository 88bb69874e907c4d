using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Desk;

/// <summary>A city of more open needs than one page of rows, on a node of its own.</summary>
public sealed partial class Lists_longer_than_a_page
{
    private const int Many = ReadModelReader.LargestPage + 15;
    private const int Going = 60;
    private static readonly Actor s_desk = new(ActorRole.Coordinator, "setup");

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
            Assert.Contains($"受付待ちと募集中の{Many + 2}件をすべて調べました", preview);
            var counted = Counted().Match(preview);
            Assert.True(counted.Success, preview);
            Assert.InRange(int.Parse(counted.Groups[1].Value, CultureInfo.InvariantCulture), ReadModelReader.LargestPage + 1, Many + 2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Post(KyodoWeb web)
    {
        var grains = web.Services.GetRequiredService<IGrainFactory>();
        var resident = s_desk with { For = web.Town.Resident };
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
    }

    [GeneratedRegex(@"/desk/needs/n-[0-9a-z]+#offer-o-[0-9a-z]+")]
    private static partial Regex OfferLink();

    [GeneratedRegex(@"候補のある依頼(\d+)件を調べました")]
    private static partial Regex Counted();
}
