using System.Net;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Outcomes;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Rules;

/// <summary>The page on which the city's rules are drafted, and the one on which a draft is tried.</summary>
[Trait("Row", "E8")]
public sealed class Draft_rules(KyodoWeb web)
{
    private static readonly DateTimeOffset s_asked = new(2026, 6, 1, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("requirements-0-required", "requirements-0-field", nameof(Field.DisasterPreparedness))]
    [InlineData("exclusions-1-owners", "exclusions-1-home", "yes")]
    [InlineData("boosts-0-value", "boosts-0-owners", nameof(ParticipantKinds.CivicGroup))]
    [InlineData("boosts-0-value", "boosts-0-same", "yes")]
    public async Task That_say_whom_and_not_what_are_asked_about_and_not_left_out(string missing, string written, string value)
    {
        var page = await Refused((written, value));
        Assert.Contains($"href=\"#{missing}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{missing}-problem\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_move_a_district_and_kinds_at_once_are_refused() =>
        Assert.Contains("id=\"boosts-0-owners-problem\"", await Refused(("boosts-0-same", "yes"), ("boosts-0-owners", nameof(ParticipantKinds.CivicGroup)), ("boosts-0-value", "10")), StringComparison.Ordinal);

    [Fact]
    public async Task Are_not_tried_on_too_few_records_nor_without_a_draft()
    {
        using var administrator = await web.AsBrowser(Caller.Administrator);
        var none = WebUtility.HtmlDecode(await administrator.GetStringAsync("/desk/rules/trial"));
        Assert.Contains("承認を待っている案がありません", none, StringComparison.Ordinal);
        using var nothing = await KyodoWeb.Send(administrator, "/desk/rules/trial", "trial", ("act", "start"));
        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);

        using var coordinator = await web.AsBrowser(Caller.Coordinator);
        using var drafted = await KyodoWeb.Send(coordinator, "/desk/rules", "rules", [.. Whole, ("act", "draft")]);
        Assert.Equal(HttpStatusCode.SeeOther, drafted.StatusCode);
        try
        {
            Assert.Contains("href=\"/desk/rules/trial\"", await administrator.GetStringAsync("/desk/rules"), StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/desk/rules/trial\"", await coordinator.GetStringAsync("/desk/rules"), StringComparison.Ordinal);
            using var begun = await KyodoWeb.Send(administrator, "/desk/rules/trial", "trial", ("act", "start"));
            Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);

            // The small town has asked hardly anybody.
            var said = await Eventually.Get(async () => WebUtility.HtmlDecode(await administrator.GetStringAsync("/desk/rules/trial")) is var page && page.Contains("記録がまだ足りない", StringComparison.Ordinal) ? page : null);
            Assert.DoesNotContain("data-running=\"yes\"", said, StringComparison.Ordinal);
        }
        finally
        {
            var book = web.Services.GetRequiredService<IGrainFactory>().Rulebook(SmallTown.Code);
            var draft = (await book.View()).Draft!;
            await book.Approve(new(Guid.NewGuid(), new Actor(ActorRole.Administrator, "setup"), "setup", draft.At, false));
        }
    }

    [Fact]
    public async Task Are_tried_on_records_that_are_enough_and_compared_with_those_in_force()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-trial-").FullName;
        try
        {
            await using var own = new KyodoWeb(folder);
            await own.InitializeAsync();
            var book = own.Services.GetRequiredService<IGrainFactory>().OutcomeBook(SmallTown.Code, OutcomeDay.Of(s_asked));
            await book.Record([.. Enumerable.Range(1, 160).Select(Came)]);
            using var coordinator = await own.AsBrowser(Caller.Coordinator);
            using var drafted = await KyodoWeb.Send(coordinator, "/desk/rules", "rules", [.. Whole, ("act", "draft")]);
            Assert.Equal(HttpStatusCode.SeeOther, drafted.StatusCode);

            using var administrator = await own.AsBrowser(Caller.Administrator);
            using var begun = await KyodoWeb.Send(administrator, "/desk/rules/trial", "trial", ("act", "start"));
            Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
            var said = await Eventually.Get(async () =>
                WebUtility.HtmlDecode(await administrator.GetStringAsync("/desk/rules/trial")) is var page && !page.Contains("data-running=\"yes\"", StringComparison.Ordinal) ? page : null);
            Assert.Contains("今の運用ルールと案の比較", said, StringComparison.Ordinal);
            Assert.Contains("結果の分かる打診160件（うち完了53件）", said, StringComparison.Ordinal);
            Assert.Matches(@"期限までに人がそろった依頼</th>\s*<td[^>]*>[0-9.]+ %", said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Outcome Came(int number) => new()
    {
        Offer = OfferId.Of(SmallTown.Code, (ulong)number + 1_000_000),
        Need = NeedId.Of(SmallTown.Code, (ulong)(number / 4) + 1_000_000),
        Bins = [.. new byte[Features.Count]],
        AskedAt = s_asked.AddMinutes(number),
        Reached = number % 3 == 0 ? OutcomeStep.Completed : OutcomeStep.Asked,
        End = number % 3 == 0 ? OutcomeEnd.Completed : OutcomeEnd.Passed,
        EndedAt = s_asked.AddDays(2),
    };

    private static (string, string)[] Whole =>
        [("from", "0"), ("version", "試し"), ("weeklyAskCap", "3"), ("holdHours", "72"), ("rungHours", "72"), ("minimumLevel", nameof(Level.Possible))];

    private async Task<string> Refused(params (string Name, string Value)[] row)
    {
        using var browser = await web.AsBrowser(Caller.Administrator);
        using var answer = await KyodoWeb.Send(browser, "/desk/rules", "rules", [.. Whole, ("act", "draft"), .. row]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await web.Services.GetRequiredService<IGrainFactory>().Rulebook(SmallTown.Code).View()).Draft);
        return await answer.Content.ReadAsStringAsync();
    }
}
