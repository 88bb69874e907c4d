using System.Text.Json;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Town.Histories;
using Kyodo.Town.Simulation;

namespace Kyodo.Town.Tests.Histories;

[Trait("Row", "E8")]
public sealed class A_city_s_history
{
    [Fact]
    public void Tells_how_much_people_differ_beyond_the_score()
    {
        var alike = HistoryEstimates.Of(Invented.History(0));
        var unlike = HistoryEstimates.Of(Invented.History(1.2));
        Assert.True(alike.IsPersonSpreadEstimated && unlike.IsPersonSpreadEstimated);
        Assert.InRange(alike.PersonSpread, 0, 0.45);
        Assert.InRange(unlike.PersonSpread, 0.8, 1.6);
        Assert.Equal(1_500, unlike.Named);
    }

    [Fact]
    public void Without_who_was_asked_leaves_the_spread_to_an_assumption_and_says_so()
    {
        var estimates = HistoryEstimates.Of(Invented.History(1.2, 400, h => h with { Outcomes = [.. h.Outcomes.Select(o => o with { Asked = null, Requester = null })] }));
        Assert.Equal((false, HistoryEstimates.AssumedPersonSpread, 0), (estimates.IsPersonSpreadEstimated, estimates.PersonSpread, estimates.Named));
    }

    [Fact]
    public void Tells_how_asks_end_and_how_many_needs_and_asks_there_are()
    {
        var history = Invented.History(0.5, 600);
        var estimates = HistoryEstimates.Of(history);
        var failed = history.Outcomes.Where(o => !o.Outcome.IsCompleted).ToArray();
        Assert.Equal((double)failed.Count(o => o.Outcome.End == OutcomeEnd.Stopped) / failed.Length, estimates.AgreedShare, 9);
        Assert.InRange(estimates.SilentShare, 0.2, 0.5);
        Assert.Equal(0, estimates.StartedShare);
        Assert.All(estimates.Delays, d => Assert.InRange(d, 1, 7 * 1440));
        Assert.InRange(estimates.AsksPerDay, 600 / 130.0, 600 / 100.0);
        // April to September were seen; the other months are taken for mean ones.
        Assert.Equal(estimates.NeedsPerMonth[0], estimates.NeedsPerMonth[11]);
        Assert.NotEqual(estimates.NeedsPerMonth[5], estimates.NeedsPerMonth[6]);
        Assert.Equal(history.Forms.Max(f => f.ReceivedOn).AddDays(1), estimates.FirstDay);
    }

    [Fact]
    public void That_is_too_thin_is_refused_with_what_is_lacking()
    {
        static void Refused(string because, Func<CityHistory, CityHistory> change) =>
            Assert.Contains(because, Assert.Throws<HistoryTooThinException>(() => HistoryEstimates.Of(Invented.History(0, 400, change))).Message, StringComparison.Ordinal);

        Refused("nobody has been asked", h => h with { Outcomes = [] });
        Refused("99 asks", h => h with { Outcomes = [.. h.Outcomes.Take(99)] });
        Refused("0 of them completed", h => h with { Outcomes = [.. h.Outcomes.Select(o => o with { Outcome = o.Outcome with { Reached = OutcomeStep.Asked, End = OutcomeEnd.Passed } })] });
        Refused("Nobody on the register", h => h with { Owners = [.. h.Owners.Select(o => o with { Resources = [] })] });
        Refused("No need is stored", h => h with { Forms = [] });
        Refused("No need is stored", h => h with { Forms = [.. h.Forms.Select(f => f with { ReceivedOn = f.ReceivedOn.AddYears(1) })] });
    }

    [Fact]
    public void Is_anonymised_before_anything_else()
    {
        var marked = Invented.History(0, 200, h => h with
        {
            Owners = [.. h.Owners.Select(o => o with
            {
                Participant = o.Participant with { Home = o.Participant.Home is { } home ? home with { Label = "魑の町" } : null },
                Standing = Standing.New with { KeptApart = [h.Owners[0].Participant.Id], Held = [new(o.Resources[0].Id, o.Resources[0].Kind, new(Invented.Today, new(9, 0), new(10, 0)))] },
            })],
            Forms = [.. h.Forms.Select(f => f with { Need = f.Need with { Description = "魑の説明", Cautions = "魑の注意", Place = f.Need.Place is { } place ? place with { Label = "魑の町" } : null } })],
        });
        var anonymous = marked.Anonymised();
        Assert.DoesNotContain("\\u9B51", JsonSerializer.Serialize(anonymous), StringComparison.Ordinal);
        Assert.Contains("\\u9B51", JsonSerializer.Serialize(marked), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, anonymous.Owners.Count).Select(n => (ulong)n), anonymous.Owners.Select(o => o.Participant.Id.Number));
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (ulong)n), anonymous.Outcomes.Select(o => o.Outcome.Offer.Number));

        // Nothing is lost or mixed up by it.
        Assert.Equal(anonymous.Owners.Min(o => o.Participant.RegisteredOn), anonymous.Owners[0].Participant.RegisteredOn);
        Assert.All(anonymous.Owners, o => Assert.All(o.Resources, r => Assert.Equal(o.Participant.Id, r.Owner)));
        Assert.Single(anonymous.Owners.Select(o => o.Standing.KeptApart.Single()).Distinct());
        Assert.All(anonymous.Owners, o => Assert.Equal(o.Resources[0].Id, o.Standing.Held.Single().Resource));
        var (before, after) = (HistoryEstimates.Of(marked), HistoryEstimates.Of(anonymous));
        Assert.Equal((before.PersonSpread, before.NeedSpread, before.AsksPerDay), (after.PersonSpread, after.NeedSpread, after.AsksPerDay));
    }

    [Fact]
    public void Gives_needs_of_the_month_on_the_same_weekdays_with_their_dates_moved_along()
    {
        var history = Invented.History(0, 400).Anonymised();
        var estimates = HistoryEstimates.Of(history);
        var needs = NeedResampling.Draw(history, estimates, 3, 360);
        var mean = Enumerable.Range(1, 20).Average(seed => NeedResampling.Draw(history, estimates, (ulong)seed, 360).Count);
        Assert.InRange(mean, 0.9 * estimates.NeedsPerMonth.Sum() * 360 / 365, 1.1 * estimates.NeedsPerMonth.Sum() * 360 / 365);
        Assert.Equal(needs.Count, needs.DistinctBy(n => n.Need.Id).Count());
        Assert.All(needs, n => Assert.InRange(DateOnly.FromDateTime(n.ReceivedAt.DateTime), estimates.FirstDay, estimates.FirstDay.AddDays(359)));
        Assert.All(needs, n => Assert.True(n.Need.Deadline > n.ReceivedAt));
        Assert.All(needs, n => Assert.True(Clock.IsWorkingDay(DateOnly.FromDateTime(n.ReceivedAt.DateTime))));

        // What was asked for in June, for a Saturday, is asked for in June, for a Saturday.
        var had = history.Forms.SelectMany(f => f.Need.Windows.Select(w => (f.ReceivedOn.Month, f.Need.Title, w.Date.DayOfWeek, w.From))).ToHashSet();
        var drawn = needs.Where(n => history.Forms.Any(f => f.ReceivedOn.Month == n.ReceivedAt.Month))
            .SelectMany(n => n.Need.Windows.Select(w => (n.ReceivedAt.Month, n.Need.Title, w.Date.DayOfWeek, w.From))).ToArray();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, w => Assert.Contains(w, had));
        Assert.Equal(needs.Select(n => (n.Need.Id, n.ReceivedAt)), NeedResampling.Draw(history, estimates, 3, 360).Select(n => (n.Need.Id, n.ReceivedAt)));
        Assert.NotEqual(needs.Select(n => n.ReceivedAt), NeedResampling.Draw(history, estimates, 4, 360).Select(n => n.ReceivedAt));
    }

    [Fact]
    public void Answers_on_the_whole_as_it_did()
    {
        var history = Invented.History(1, 1_000).Anonymised();
        var estimates = HistoryEstimates.Of(history);
        var run = PolicyRun.Run(HistoryComparison.SceneOf(history, estimates, 1, 180), Policy.Random);
        var known = run.Asks.Where(a => a.AskedAt < 150 * 1440 && !a.TurnedAway).ToArray();
        var were = (double)estimates.Completed / estimates.Settled;
        Assert.InRange((double)known.Count(a => a.Conclusion == Worlds.Conclusion.Completed) / known.Length, were - 0.08, were + 0.08);
        Assert.All(run.Asks, a => Assert.False(a.Applied));
        Assert.Equal(0, Figures.Of(run).DropOutShare);
    }

    [Fact]
    public void Compares_policies_and_two_rulebooks_and_gives_the_same_on_one_thread_and_on_two()
    {
        var draft = Rulebook.Standard with { Version = "draft", Exclusions = [new() { Owners = ParticipantKinds.Any }] };
        var history = Invented.History(0.8, 600, h => h with { Draft = draft });
        var (one, two) = (HistoryComparison.Run(history, 90, 2), HistoryComparison.Run(history, 90, 2, 2));
        Assert.Equal(HistoryComparison.Asking.Count + 1, one.Courses.Count);
        foreach (var course in one.Courses)
            Assert.All(HistoryComparison.Told, m => Assert.Equal(one.Of(course, m), two.Of(course, m)));

        // Rules under which nobody may be asked fill nothing; under those in force the engine does better than the lot.
        var fill = Measures.Get("fillRate");
        Assert.Equal(0, one.Of(new(Policy.Engine, true), fill).Mean);
        Assert.Equal(-one.Of(new(Policy.Engine, false), fill).Mean, one.Difference(new(Policy.Engine, true), new(Policy.Engine, false), fill).Mean, 9);
        Assert.True(one.Of(new(Policy.Engine, false), fill).Mean > one.Of(new(Policy.Random, false), fill).Mean);
    }
}
