using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;

namespace Kyodo.Grains.Tests.Flow;

public sealed class Kills
{
    [Fact]
    public async Task What_was_posted_just_before_a_kill_is_matched_and_told_after_it_by_the_reminder_alone()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        await city.Until(() => city.Rows.Participants.Count == 3);
        var need = TestCity.NeedIdOf(1);

        // The clock stands still, so no outbox has run when the process dies.
        TestCity.Done(await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), TestCity.Wish(need, people[0]), 0)));
        Assert.False(city.Rows.Needs.ContainsKey(need));
        await city.KillAsync();

        await city.Until(TimeSpan.FromMinutes(1), () => Task.FromResult(city.Rows.Needs.TryGetValue(need, out var row) && row.Candidates == 2));
    }

    [Fact]
    public async Task An_outbox_tries_again_until_the_read_model_is_back_and_tells_the_desk_only_then()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        await city.Until(() => city.Rows.Participants.Count == 2);
        var ear = await city.Listen();
        city.Rows.FailNext(3);
        var need = TestCity.NeedIdOf(1);
        TestCity.Done(await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), TestCity.Wish(need, people[0]), 0)));

        await city.Until(TimeSpan.FromSeconds(1), () => Task.FromResult(ear.Heard.Any(e => e.Row.Id == need)));
        Assert.Empty(ear.ToldBeforeWritten);
        Assert.NotEmpty(city.Warnings.Lines);
    }

    [Fact]
    public async Task Reminders_go_when_nothing_is_left_to_do()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0]);
        await city.Confirm(need, people[1]);

        // With every reminder gone and every timer spent, nothing is left but the runtime's own sweep.
        await city.Until(TimeSpan.FromMinutes(5), async () => !await city.AnyReminderAsync());
    }
}
