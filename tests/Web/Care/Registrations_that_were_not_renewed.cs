using System.Net;
using Kyodo.Grains;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Care;

/// <summary>An April two years on, through the pages: whoever says that they go on stays, whoever says nothing rests, and nobody is asked twice.</summary>
[Trait("Row", "P6")]
public sealed class Registrations_that_were_not_renewed
{
    private const string April = "/admin/april";

    [Fact]
    public async Task Are_asked_once_and_rest_unless_they_answer()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-april-").FullName;
        try
        {
            var clock = new ClockAhead(new(2028, 4, 10, 1, 0, 0, TimeSpan.Zero));
            await using var web = new KyodoWeb(folder) { Clock = clock };
            await web.InitializeAsync();
            var town = web.Town;
            using (var administrator = await web.AsBrowser(Caller.Administrator))
            using (var resident = await web.AsBrowser(Caller.Resident))
            {
                Assert.DoesNotContain("登録を続けますか", await Page(resident, My(town.Resident)));
                await Says(administrator, asks: 3, rests: 0);
                using (var unsure = await KyodoWeb.Send(administrator, April, "april", ("act", "askAll")))
                    Assert.Contains("件数を確かめて", WebUtility.HtmlDecode(await unsure.Content.ReadAsStringAsync()));
                await Says(administrator, asks: 3, rests: 0);
                await Sent(administrator, April, "april", ("act", "askAll"), ("sureAsk", "yes"));
                await Says(administrator, asks: 0, rests: 0);

                Assert.Contains("登録を続けますか", await Page(resident, My(town.Resident)));
                await Sent(resident, My(town.Resident), "renewal");
                Assert.DoesNotContain("登録を続けますか", await Page(resident, My(town.Resident)));
                Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync(My(town.OtherResident))).StatusCode);
            }

            clock.Pass(TimeSpan.FromDays(29));
            using (var administrator = await web.AsBrowser(Caller.Administrator))
                await Says(administrator, asks: 0, rests: 0);

            clock.Pass(TimeSpan.FromDays(2));
            using (var administrator = await web.AsBrowser(Caller.Administrator))
            {
                await Says(administrator, asks: 0, rests: 2);
                using var unsure = await KyodoWeb.Send(administrator, April, "april", ("act", "restAll"));
                Assert.Contains("件数を確かめて", WebUtility.HtmlDecode(await unsure.Content.ReadAsStringAsync()));
                Assert.False((await View(web, town.OtherResident)).Participant.Paused);
                await Sent(administrator, April, "april", ("act", "restAll"), ("sureRest", "yes"));
                await Says(administrator, asks: 0, rests: 0);
                Assert.True((await View(web, town.OtherResident)).Participant.Paused);
                Assert.False((await View(web, town.Resident)).Participant.Paused);
            }

            // Later, by telephone: the office answers for them.
            using var coordinator = await web.AsBrowser(Caller.Coordinator);
            Assert.Contains("お休みしています", await Page(coordinator, My(town.OtherResident)));
            await Sent(coordinator, My(town.OtherResident), "renewal");
            Assert.False((await View(web, town.OtherResident)).Participant.Paused);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task And_applications_that_nobody_settled_go_with_what_the_schedule_no_longer_keeps()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-applied-").FullName;
        try
        {
            var clock = new ClockAhead(new(2027, 1, 10, 1, 0, 0, TimeSpan.Zero));
            await using var web = new KyodoWeb(folder) { Clock = clock };
            await web.InitializeAsync();
            await Apply("古い 申込");
            clock.Pass(TimeSpan.FromDays(170));
            await Apply("新しい 申込");
            Assert.Equal(["古い 申込", "新しい 申込"], await Forgotten());
            clock.Pass(TimeSpan.FromDays(20));
            Assert.Equal(["新しい 申込"], await Forgotten());

            async Task Apply(string name)
            {
                using var anybody = web.Anonymous();
                using var sent = await KyodoWeb.Send(
                    anybody, "/join", "join", ("contact.name", name), ("contact.kana", "フルイ"), ("contact.telephone", "0470-00-1234"), ("can", "庭木の手入れ"), ("contact.method", "Telephone"), ("agreed", "yes"));
                Assert.True(sent.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.OK, $"{sent.StatusCode}");
            }

            async Task<IEnumerable<string>> Forgotten()
            {
                using var administrator = await web.AsBrowser(Caller.Administrator);
                using var unsure = await KyodoWeb.Send(administrator, "/admin/looks", "looks");
                Assert.Contains("href=\"#sureForget\"", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                await Sent(administrator, "/admin/looks", "looks", ("sureForget", "yes"));
                using var coordinator = await web.AsBrowser(Caller.Coordinator);
                var page = await Page(coordinator, "/desk/registrations");
                return new[] { "古い 申込", "新しい 申込" }.Where(name => page.Contains(name, StringComparison.Ordinal));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string My(ParticipantId id) => $"/my/{ServedMunicipality.Local(id.Value)}";

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    private static async Task Sent(HttpClient browser, string address, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await KyodoWeb.Send(browser, address, form, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
    }

    // The rows the page counts follow a moment later.
    private static Task<string> Says(HttpClient administrator, int asks, int rests) => Eventually.Get(async () =>
        await Page(administrator, April) is var page && page.Contains($"まだたずねていない登録：{asks}　", StringComparison.Ordinal) && page.Contains($"30日返事のない登録：{rests}<", StringComparison.Ordinal) ? page : null);

    private static async Task<ParticipantView> View(KyodoWeb web, ParticipantId id) => (await web.Services.GetRequiredService<IGrainFactory>().Participant(id).Get())!;
}
