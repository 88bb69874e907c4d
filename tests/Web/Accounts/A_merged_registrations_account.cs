using System.Net;
using Kyodo.Grains;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Accounts;

[Trait("Row", "P2")]
public sealed class A_merged_registrations_account(KyodoWeb web)
{
    private static readonly Actor s_desk = new(ActorRole.Coordinator, "setup");

    private IGrainFactory Grains => web.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Leads_to_the_registration_that_stays_and_back_when_the_merge_is_taken_back()
    {
        var (stays, goes) = (await Register(7_001, "統合 一子"), await Register(7_002, "統合 いち子"));
        await MakeAccount("merged@kyodo.invalid", goes);
        Assert.Equal([Page(goes)], await Reached());

        await Keep(stays, c => c with { Absorb = goes }, m => m.Stage == MergeStage.Merged);

        // What was asked of the old registration can still be answered there.
        Assert.Equal([Page(stays), Page(goes)], await Reached());
        using (var merged = await web.AsBrowser("merged@kyodo.invalid"))
        {
            Assert.Contains(Page(goes), await merged.GetStringAsync(Page(stays)));
            Assert.Contains(Page(stays), await merged.GetStringAsync(Page(goes)));
        }

        await Keep(stays, c => c with { Separate = goes }, m => m.Stage == MergeStage.Undone);

        Assert.Equal([Page(goes)], await Reached());

        // Where マイページ leads to, then what else of the two may be opened.
        async Task<string[]> Reached()
        {
            using var browser = await web.AsBrowser("merged@kyodo.invalid");
            using var my = await browser.GetAsync("/my");
            List<string> reached = [my.Headers.Location!.ToString()];
            foreach (var page in new[] { Page(stays), Page(goes) }.Except([reached[0]]))
            {
                using var answer = await browser.GetAsync(page);
                if (answer.StatusCode == HttpStatusCode.OK)
                    reached.Add(page);
            }

            return [.. reached];
        }
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task Goes_with_the_person_whose_data_are_erased_and_a_groups_manager_only_loses_the_link()
    {
        var (person, other) = (await Register(7_011, "削除 三郎"), await Register(7_012, "削除 四郎"));
        await MakeAccount("erased@kyodo.invalid", person);
        await MakeAccount("both@kyodo.invalid", person, other);
        var need = NeedId.Of(SmallTown.Code, 7_011);
        Assert.True((await Grains.Need(need).Put(new(Guid.NewGuid(), s_desk with { For = person }, new Need { Id = need, Requester = person, Title = "三郎の困りごと", Description = "くわしい話", Kind = ResourceKind.Skill, Field = Field.Welfare }, 0))).IsDone);
        using var administrator = await web.AsBrowser(Caller.Administrator);
        var record = $"/admin/people/{ServedMunicipality.Local(person.Value)}/record";

        using (var refused = await KyodoWeb.Send(administrator, record, "record", ("erase", "本人の申し出"), ("sure", "yes")))
            Assert.Contains("まだ終わっていないものがあります", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
        Assert.Equal("削除 三郎", (await Grains.Participant(person).Get())!.Contact.Name);
        Assert.True((await Grains.Need(need).Cancel(new(Guid.NewGuid(), s_desk with { For = person }, "取下げの理由"))).IsDone);

        using var answer = await KyodoWeb.Send(administrator, record, "record", ("erase", "本人の申し出"), ("sure", "yes"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(CareLife.ErasedName, (await Grains.Participant(person).Get())!.Contact.Name);
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.Null(await accounts.FindByEmailAsync("erased@kyodo.invalid"));
        var past = await Eventually.Get(async () => await Grains.Need(need).Get() is { Need.Title: CareLife.ErasedName } erased ? erased : null);
        Assert.Equal(("", NeedStage.Cancelled), (past.Need.Description, past.Stage));
        Assert.DoesNotContain(past.Steps, s => s.Reason.Contains("取下げ", StringComparison.Ordinal));
        Assert.Equal([other.Value], (await accounts.FindByEmailAsync("both@kyodo.invalid"))!.Participants.Select(p => p.Participant));
    }

    private static string Page(ParticipantId participant) => $"/my/{ServedMunicipality.Local(participant.Value)}";

    private async Task Keep(ParticipantId participant, Func<CareChange, CareChange> change, Func<Merge, bool> isSo)
    {
        Assert.True((await Grains.Participant(participant).Keep(change(new(Guid.NewGuid(), s_desk)))).IsDone);
        await Eventually.Get(async () => (await Grains.Participant(participant).Care(s_desk))!.Merges.FirstOrDefault(isSo));
    }

    private async Task<ParticipantId> Register(ulong number, string name)
    {
        var id = ParticipantId.Person(SmallTown.Code, number);
        var participant = new Participant { Id = id, Kind = ParticipantKind.Person, RegisteredOn = new(2026, 4, 1) };
        Assert.True((await Grains.Participant(id).Put(new(Guid.NewGuid(), s_desk, participant, new(name, ""), 0))).IsDone);
        return id;
    }

    private async Task MakeAccount(string mail, params ParticipantId[] participants)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var account = new Account { UserName = mail, Email = mail, Role = ActorRole.Resident, Municipality = SmallTown.Code.Value };
        foreach (var participant in participants)
            account.ActFor(participant);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, KyodoWeb.Password)).Succeeded);
    }
}
