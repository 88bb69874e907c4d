using System.Text.Json;
using System.Text.Json.Nodes;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Models;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Rescoring;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Tests.Learning;

/// <summary>Row E8: the nightly run on grains.</summary>
[Trait("Row", "E8")]
public sealed class The_night_is_kept
{
    private static readonly Actor s_administrator = new(ActorRole.Administrator, "admin-1");

    [Fact]
    public async Task By_a_run_that_learns_promotes_rescores_plans_and_reports()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 6);
        var near = await city.Open(1, people[0], n => n with { SlotsMaximum = 2 }, people[1..]);
        var far = await city.Open(2, people[0], n => n with { Place = new Place(TestCity.South, new GeoPoint(35.65, 140.3), "架空台"), Hours = WeeklyHours.Of(DayOfWeek.Friday, 9, 12) }, people[1..]);
        await Tell(city, 900);
        var before = (await city.View(near)).Suggestions[0].Score;

        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, false)));
        var report = await Ended(city);

        Assert.Equal((RunEnd.Done, RunKind.Asked, VerdictReason.Better), (report.End, report.Kind, report.Verdict!.Reason));
        Assert.Equal(("expert-1", 2), (report.ModelBefore, report.Needs));
        var model = await city.Grains.Model(TestCity.Code).Get();
        Assert.Equal(report.ModelAfter, model.Champion.Model.Version);
        Assert.Equal("expert-1", model.Previous);
        Assert.Equal(report.Verdict.Gain, Assert.Single(model.Changes).Gain);
        Assert.NotEqual(before, (await city.View(near)).Suggestions[0].Score);
        Assert.Equal((2, 3, 3), (report.Plan!.Needs, report.Plan.Slots, report.Plan.Offers));
        Assert.InRange(report.Plan.CityGap, 0, 0.05);
        Assert.Equal(6, report.Plan.ByRecentAsks.Sum());
        Assert.Equal(2, (await city.View(near)).Planned.Length);
        Assert.Single((await city.View(far)).Planned);
        await city.Until(() => city.Rows.Needs[near].Version == city.View(near).Result.Version);

        // One step back: the expert's shapes serve again, everywhere.
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, true)));
        await Ended(city, 2);
        Assert.Equal(before, (await city.View(near)).Suggestions[0].Score);
        model = await city.Grains.Model(TestCity.Code).Get();
        Assert.Equal(("expert-1", report.ModelAfter, 2L), (model.Champion.Model.Version, model.Previous, model.Version));
        Assert.True(model.Changes[^1].IsReturn);
    }

    [Fact]
    public async Task The_plan_first_asks_who_was_not_asked_this_month_whatever_was_answered_and_leaves_the_ranking_alone()
    {
        await using var city = await TestCity.StartAsync();
        var requester = await city.Register(TestCity.PersonId(9));
        var near = await city.Register(TestCity.PersonId(1));
        var far = await city.Register(TestCity.PersonId(2), p => p with { Home = p.Home! with { Point = new GeoPoint(35.74, 140.3) } });
        var passed = await city.Open(1, requester, null, near, far);
        var offer = await city.Ask(passed, near);
        TestCity.Done(await city.Participant(near).Pass(new PassOffer(city.Command(), TestCity.Self(near), offer, PassReason.None)));
        var next = await city.Open(2, requester, n => n with { Hours = WeeklyHours.Of(DayOfWeek.Friday, 9, 12) }, near, far);

        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, false)));
        await Ended(city);
        Assert.Equal([near, far], (await city.View(next)).Suggestions.Select(s => s.Owner));
        Assert.Equal([TestCity.SkillOf(far)], (await city.View(next)).Planned);
    }

    [Fact]
    public async Task With_garbage_for_outcomes_the_champion_stays_and_the_report_says_why()
    {
        await using var city = await TestCity.StartAsync();
        await Tell(city, 400, o => o with { Reached = OutcomeStep.Completed, End = OutcomeEnd.Completed });
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, false)));
        var report = await Ended(city);
        Assert.Equal((VerdictReason.AllCompleted, 400), (report.Verdict!.Reason, report.Verdict.Given));
        Assert.Equal("expert-1", report.ModelAfter);
        Assert.Empty((await city.Grains.Model(TestCity.Code).Get()).Changes);
    }

    [Fact]
    public async Task Once_at_two_in_the_morning_and_once_for_all_the_nights_that_were_missed()
    {
        await using var city = await TestCity.StartAsync();
        var rescoring = city.Grains.Rescoring(TestCity.Code);
        TestCity.Done(await rescoring.Keep(2));
        var kept = (await rescoring.Get()).LastNight!.Value;
        Assert.Empty((await rescoring.Get()).Reports);

        // From nine in the morning to half past midnight.
        city.Clock.Advance(TimeSpan.FromHours(15.5));
        Assert.Empty((await rescoring.Get()).Reports);
        await city.Until(TimeSpan.FromMinutes(30), async () => (await rescoring.Get()).Reports.Length == 1);
        var first = (await rescoring.Get()).Reports[0];
        Assert.Equal((RunKind.Night, kept.AddDays(1)), (first.Kind, first.Night));
        Assert.Equal(2, TimeZoneInfo.ConvertTime(first.StartedAt, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Hour);

        await city.LaterAsync(TimeSpan.FromDays(5));
        rescoring = city.Grains.Rescoring(TestCity.Code);
        await city.Until(TimeSpan.FromMinutes(10), async () => (await rescoring.Get()).Reports.Length == 2);
        Assert.Equal(kept.AddDays(6), (await rescoring.Get()).LastNight);
        for (var step = 0; step < 8; step++)
        {
            city.Clock.Advance(TimeSpan.FromMinutes(30));
            await rescoring.Get();
        }

        Assert.Equal(2, (await rescoring.Get()).Reports.Length);
    }

    [Fact]
    public async Task After_a_kill_the_run_goes_on_and_is_reported_once()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 4);
        await city.Open(1, people[0], null, people[1..]);
        await Tell(city, 600);
        var start = new StartRun(city.Command(), s_administrator, false);
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(start));
        await city.KillAsync();
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(start));
        await city.Until(TimeSpan.FromMinutes(1), async () => (await city.Grains.Rescoring(TestCity.Code).Get()) is { Run: null, Reports.Length: 1 });
        var report = (await city.Grains.Rescoring(TestCity.Code).Get()).Reports[0];
        Assert.Equal((start.Command, RunEnd.Done, 1), (report.Id, report.End, report.Needs));
        Assert.Single((await city.Grains.Model(TestCity.Code).Get()).Changes);
    }

    [Fact]
    public async Task A_model_that_cannot_be_read_is_replaced_by_the_experts_shapes_and_told()
    {
        var (model, faults) = ModelLife.Read("{\"format\":1");
        Assert.Same(LearnedModel.Expert, model);
        Assert.NotEmpty(faults);

        await using var city = await TestCity.StartAsync();
        var view = await city.Grains.Model(TestCity.Code).Get();
        Assert.False(view.IsFallback);
        var wild = LearnedModel.Expert with { Model = ExpertModel.Model with { Intercept = int.MaxValue } };
        var answer = await city.Grains.Model(TestCity.Code).Promote(new PromoteModel(city.Command(), s_administrator, wild, new() { Reason = VerdictReason.Better }, 0));
        Assert.Equal((AnswerCode.Invalid, "model.intercept"), (answer.Code, answer.Problems[0].Field));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_starts_or_cancels_a_run()
    {
        await using var city = await TestCity.StartAsync();
        var rescoring = city.Grains.Rescoring(TestCity.Code);
        Assert.Equal(AnswerCode.Forbidden, (await rescoring.Start(new StartRun(city.Command(), TestCity.Coordinator, false))).Code);
        Assert.Equal(AnswerCode.Forbidden, (await rescoring.Cancel(new CancelRun(city.Command(), TestCity.Coordinator, Guid.Empty))).Code);
        Assert.Equal(AnswerCode.WrongStage, (await rescoring.Cancel(new CancelRun(city.Command(), s_administrator, city.Command()))).Code);
        Assert.Equal("hour", (await rescoring.Keep(24)).Problems[0].Field);
    }

    [Fact]
    public async Task Killed_between_two_districts_the_run_goes_on_with_the_next_and_does_none_twice()
    {
        await using var city = await TestCity.StartAsync();
        var (start, north, south) = await StuckInTheSouth(city);
        var view = await city.Grains.Rescoring(TestCity.Code).Get();
        Assert.Equal((RunStage.Scoring, 1, 2), (view.Run!.Stage, view.Run.Needs, view.Run.NeedsInAll));
        Assert.Empty(view.Reports);
        var promoted = Assert.Single((await city.Grains.Model(TestCity.Code).Get()).Changes);

        // The north is done: were it done again, it is there that the run would be stuck now.
        await Readable(city, south);
        await Unreadable(city, north);
        await city.KillAsync();
        await Stuck(city);
        view = await city.Grains.Rescoring(TestCity.Code).Get();
        Assert.Equal((start.Command, RunStage.Planning), (view.Run!.Id, view.Run.Stage));

        await Readable(city, north);
        await city.KillAsync();
        await city.Until(TimeSpan.FromMinutes(1), async () => await city.Grains.Rescoring(TestCity.Code).Get() is { Run: null, Reports.Length: > 0 });
        var report = Assert.Single((await city.Grains.Rescoring(TestCity.Code).Get()).Reports);
        Assert.Equal((start.Command, RunEnd.Done, 2, 2), (report.Id, report.End, report.Needs, report.Plan!.Needs));
        Assert.Equal((promoted.Before, promoted.After), (report.ModelBefore, report.ModelAfter));
        Assert.Single((await city.Grains.Model(TestCity.Code).Get()).Changes);
    }

    [Fact]
    public async Task Cancelled_in_the_middle_it_stops_there_and_says_so_and_one_that_joined_it_is_over_with_it()
    {
        await using var city = await TestCity.StartAsync();
        var (start, north, south) = await StuckInTheSouth(city);

        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, false)));
        Assert.Equal(AnswerCode.WrongStage, (await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, true))).Code);
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Cancel(new CancelRun(city.Command(), s_administrator, start.Command)));
        Assert.True((await city.Grains.Rescoring(TestCity.Code).Get()).Run!.IsCancelled);
        await city.Until(TimeSpan.FromMinutes(1), async () => await city.Grains.Rescoring(TestCity.Code).Get() is { Run: null, Reports.Length: > 0 });

        var report = Assert.Single((await city.Grains.Rescoring(TestCity.Code).Get()).Reports);
        Assert.Equal((start.Command, RunEnd.Cancelled, 1, null), (report.Id, report.End, report.Needs, report.Plan));
        var model = await city.Grains.Model(TestCity.Code).Get();
        Assert.Equal((report.ModelAfter, "expert-1", false), (model.Champion.Model.Version, model.Previous, model.IsFallback));
        await Readable(city, south);
        await city.KillAsync();
        Assert.Equal(5, (await city.View(north)).Suggestions.Length);
        Assert.Equal(5, (await city.View(south)).Suggestions.Length);

        // The next run begins from the first district again.
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(new StartRun(city.Command(), s_administrator, false)));
        Assert.Equal((RunEnd.Done, 2), await Ended(city, 2) is var next ? (next.End, next.Needs) : default);
    }

    [Fact]
    public async Task Cancelled_before_it_has_begun_it_leaves_the_champion_and_every_list_as_they_were()
    {
        await using var city = await TestCity.StartAsync();
        var (north, south) = await TwoDistricts(city);
        await Tell(city, 600);
        async Task<(ResourceId, int)[]> Lists() => [.. (await city.View(north)).Suggestions.Concat((await city.View(south)).Suggestions).Select(s => (s.Resource, s.Score))];
        var before = await Lists();
        var start = new StartRun(city.Command(), s_administrator, false);
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(start));
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Cancel(new CancelRun(city.Command(), s_administrator, start.Command)));
        var report = await Ended(city);
        Assert.Equal((RunEnd.Cancelled, 0, null, null), (report.End, report.Needs, report.Verdict, report.Plan));
        Assert.Empty((await city.Grains.Model(TestCity.Code).Get()).Changes);
        Assert.Equal(10, before.Length);
        Assert.Equal(before, await Lists());
    }

    // A run that has done the north and cannot read the south's need.
    private static async Task<(StartRun Start, NeedId North, NeedId South)> StuckInTheSouth(TestCity city)
    {
        var (north, south) = await TwoDistricts(city);
        await Tell(city, 600);
        var start = new StartRun(city.Command(), s_administrator, false);
        TestCity.Done(await city.Grains.Rescoring(TestCity.Code).Start(start));
        await Unreadable(city, south);
        await city.KillAsync();
        await Stuck(city);
        return (start, north, south);
    }

    // A need in each district, each with the same five candidates.
    private static async Task<(NeedId North, NeedId South)> TwoDistricts(TestCity city)
    {
        var people = await city.Register(1, 6);
        var north = await city.Open(1, people[0], null, people[1..]);
        var south = await city.Open(2, people[0], n => n with { Place = new Place(TestCity.South, new GeoPoint(35.65, 140.3), "架空台") }, people[1..]);
        // With nothing left to tell, nobody writes the states meanwhile.
        await city.Until(async () => city.Rows.Needs[north].Version == (await city.View(north)).Version && city.Rows.Needs[south].Version == (await city.View(south)).Version);
        return (north, south);
    }

    private static Task Unreadable(TestCity city, NeedId need) => Reformat(city, need, NeedState.CurrentFormat + 1);

    private static Task Readable(TestCity city, NeedId need) => Reformat(city, need, NeedState.CurrentFormat);

    private static Task Reformat(TestCity city, NeedId need, int format) => city.RewriteAsync("need", need.Value, body =>
    {
        var state = JsonNode.Parse(body)!;
        state["format"] = format;
        return JsonSerializer.SerializeToUtf8Bytes(state);
    });

    // A step of the run fails; the clock stands still, so that it is not tried again.
    private static async Task Stuck(TestCity city)
    {
        city.Warnings.Lines.Clear();
        var rescoring = city.Grains.Rescoring(TestCity.Code);
        await city.Until(async () => await rescoring.Get() is { Run: not null } && city.Warnings.Lines.Any(l => l.StartsWith("The outbox of rescoring/", StringComparison.Ordinal)));
    }

    private static async Task<RunReport> Ended(TestCity city, int runs = 1)
    {
        await city.Until(async () => await city.Grains.Rescoring(TestCity.Code).Get() is { Run: null } view && view.Reports.Length == runs);
        return (await city.Grains.Rescoring(TestCity.Code).Get()).Reports[0];
    }

    // Far fewer say yes the farther it is, and hardly anybody to begin with.
    private static async Task Tell(TestCity city, int count, Func<Outcome, Outcome>? change = null)
    {
        var random = new Random(5);
        var from = city.Now.AddDays(-60);
        var outcomes = Enumerable.Range(1, count).Select(i =>
        {
            var bins = new byte[Features.Count];
            bins[(int)Feature.SkillCover] = 9;
            bins[(int)Feature.Distance] = (byte)random.Next(12);
            var completed = random.NextDouble() < 0.9 / (1 + (0.6 * bins[(int)Feature.Distance]));
            var asked = from.AddMinutes(90 * i % (60 * 24 * 50));
            var outcome = new Outcome
            {
                Offer = OfferId.Of(TestCity.Code, (ulong)(100_000 + i)),
                Need = NeedId.Of(TestCity.Code, (ulong)(100_000 + (i / 3))),
                Bins = [.. bins],
                AskedAt = asked,
                Reached = completed ? OutcomeStep.Completed : OutcomeStep.Asked,
                End = completed ? OutcomeEnd.Completed : OutcomeEnd.Passed,
                EndedAt = asked.AddDays(2),
            };
            return change?.Invoke(outcome) ?? outcome;
        });
        foreach (var day in outcomes.GroupBy(o => OutcomeDay.Of(o.AskedAt)))
            await city.Grains.OutcomeBook(TestCity.Code, day.Key).Record([.. day]);
    }
}
