using System.Text.Json;
using Kyodo.Grains.Care;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Silo.Simulation;
using Kyodo.Town.Histories;

namespace Kyodo.Silo.Tests.Simulation;

[Trait("Row", "E8")]
public sealed class The_city_s_own_records
{
    private static readonly MunicipalityCode s_code = new("12233");
    private static readonly DistrictId s_district = DistrictId.Of(s_code, 1);
    private static readonly Place s_home = new(s_district, new GeoPoint(35.71, 140.3), "印の町");
    private static readonly DateTimeOffset s_asked = new(2026, 6, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly Rulebook s_draft = Rulebook.Standard with { Version = "draft-2", WeeklyAskCap = 1 };

    [Fact]
    public async Task Are_read_by_the_city_s_clock_with_who_was_asked_where_the_need_still_says_so()
    {
        var history = await HistoryReading.Read(States(), TestContext.Current.CancellationToken);
        Assert.Equal(3, history.Owners.Count);
        var form = Assert.Single(history.Forms);

        // Eight in the evening at Greenwich is the next morning in Tokyo.
        Assert.Equal((new DateOnly(2026, 6, 2), new DateTime(2026, 6, 20, 17, 0, 0)), (form.ReceivedOn, form.Need.Deadline!.Value.DateTime));
        Assert.Equal(2, history.Outcomes.Count);
        var told = history.Outcomes.Single(o => o.Asked is not null);
        Assert.Equal((ParticipantId.Person(s_code, 2), ParticipantId.Person(s_code, 1)), (told.Asked!.Value, told.Requester!.Value));
        Assert.Equal(new DateTime(2026, 6, 3, 5, 0, 0), told.Outcome.AskedAt.DateTime);
        Assert.Equal(("standard-1", "draft-2", "expert-1"), (history.Rules.Version, history.Draft!.Version, history.Champion.Version));
    }

    [Fact]
    public async Task Do_not_hold_whoever_was_erased_or_merged_nor_needs_that_were_routed_away()
    {
        var states = States();
        states.Put("person", "4", Person(4) with { Care = new CareFile { Erased = new("", new(Kyodo.Grains.Commands.ActorRole.Administrator, "admin-1"), s_asked) } });
        states.Put("person", "5", Person(5) with { Care = new CareFile { MergedInto = ParticipantId.Person(s_code, 1) } });
        states.Put("need", "2", new NeedState { Need = Wish(2), Stage = NeedStage.Routed, PostedAt = s_asked });
        var history = await HistoryReading.Read(states, TestContext.Current.CancellationToken);
        Assert.Equal((3, 1), (history.Owners.Count, history.Forms.Count));
    }

    [Fact]
    public async Task That_cannot_be_read_are_refused_by_name()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<HistoryTooThinException>(() => HistoryReading.Read(new StatesInMemory(), cancellation));
        var broken = States();
        broken.Put("need", "12233/n-9", "nonsense");
        Assert.Contains("12233/n-9", (await Assert.ThrowsAsync<JsonException>(() => HistoryReading.Read(broken, cancellation))).Message, StringComparison.Ordinal);
        var newer = States();
        newer.Put("person", "9", Person(9) with { Format = 99 });
        await Assert.ThrowsAsync<NotSupportedException>(() => HistoryReading.Read(newer, cancellation));
        var model = States();
        model.Put("model", "1", new ModelState { Champion = "{}" });
        await Assert.ThrowsAsync<InvalidDataException>(() => HistoryReading.Read(model, cancellation));
    }

    [Theory, InlineData(ReportLanguage.Japanese), InlineData(ReportLanguage.English)]
    public async Task Become_a_page_of_figures_without_a_name_an_id_or_a_text(ReportLanguage language)
    {
        using var folder = new Fixtures.TemporaryFolder();
        var states = States(asks: 160);
        var history = await HistoryReading.Read(states, TestContext.Current.CancellationToken);
        var report = new HistoryReport(HistoryComparison.Run(history, 40, 2), language);
        report.Write(folder.Path);
        var written = Directory.GetFiles(folder.Path).Select(File.ReadAllText).Append(string.Join('\n', report.Lines())).ToArray();
        Assert.Equal(2 + HistoryComparison.Told.Count + 1, written.Length);
        foreach (var text in written)
        {
            foreach (var secret in new[] { "印の", "病院への", "付き添い", "12233", "draft-2" })
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        var page = await File.ReadAllTextAsync(Path.Combine(folder.Path, "report.html"), TestContext.Current.CancellationToken);
        var said = language == ReportLanguage.Japanese ? "返事は作りものです" : "The answers are modelled";
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(said, string.Join('\n', report.Lines()), StringComparison.Ordinal);
        Assert.Contains(language == ReportLanguage.Japanese ? "差があるとは言えません" : "no difference is shown", page, StringComparison.Ordinal);
        Assert.Matches(language == ReportLanguage.Japanese ? @"<td>[+-]?\d+\.\d ポイント \(" : @"<td>[+-]?\d+\.\d points \(", page);
        var table = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "figures.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(table, line => line.StartsWith("ours-draft,fillRate,", StringComparison.Ordinal));
        Assert.Contains(table, line => line.StartsWith("draft-less-current,fillRate,", StringComparison.Ordinal));
    }

    private static ParticipantState Person(int number) => new()
    {
        Participant = new()
        {
            Id = ParticipantId.Person(s_code, (ulong)number),
            Kind = ParticipantKind.Person,
            Home = s_home,
            FreeTime = WeeklyHours.All,
            Credentials = Credentials.Adult,
            RegisteredOn = new DateOnly(2025, 1, 1),
        },
        Contact = new("印の人", "シルシノヒト", "0476-00-0001", "a@example.jp"),
        Resources = [new() { Id = ResourceId.Of(s_code, (ulong)number), Owner = ParticipantId.Person(s_code, (ulong)number), Kind = ResourceKind.Skill, Title = "付き添い", Skills = SkillSet.Of(1) }],
    };

    private static Need Wish(int number) => new()
    {
        Id = NeedId.Of(s_code, (ulong)number),
        Requester = ParticipantId.Person(s_code, 1),
        Title = "病院への付き添い",
        Description = "印の説明",
        Kind = ResourceKind.Skill,
        Field = Field.Elderly,
        Skills = SkillSet.Of(1),
        Place = s_home,
        Frequency = Frequency.Once,
        Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
        Deadline = new DateTimeOffset(2026, 6, 20, 8, 0, 0, TimeSpan.Zero),
    };

    private static Outcome Came(int number, ulong need, bool completed) => new()
    {
        Offer = OfferId.Of(s_code, (ulong)number),
        Need = NeedId.Of(s_code, need),
        Bins = [.. new byte[Features.Count]],
        AskedAt = s_asked.AddDays(number % 50),
        Reached = completed ? OutcomeStep.Completed : OutcomeStep.Asked,
        End = completed ? OutcomeEnd.Completed : OutcomeEnd.Passed,
        EndedAt = s_asked.AddDays(number % 50).AddHours(30),
    };

    private static StatesInMemory States(int asks = 1)
    {
        var states = new StatesInMemory();
        states.Put("municipality", s_code.Value, new MunicipalityState
        {
            Municipality = new(s_code, "架空市", "Kaku", "Asia/Tokyo", new GeoPoint(35.7, 140.3), [new District(s_district, "北", "North", new GeoPoint(35.71, 140.3))], 1),
        });
        foreach (var number in Enumerable.Range(1, 3))
            states.Put("person", $"{number}", Person(number));
        var offer = new Offer(OfferId.Of(s_code, 1), ParticipantId.Person(s_code, 2), ResourceId.Of(s_code, 2), "付き添い", OfferStage.Passed, false, "", s_asked, null, null, null, "");
        states.Put("need", "1", new NeedState { Need = Wish(1), Stage = NeedStage.Completed, PostedAt = s_asked, Offers = [new(offer, 1, s_asked)] });

        // The book also has asks of a need that is stored no more.
        states.Put("outcomes", "1", new OutcomeBookState { Outcomes = [Came(1, 1, false), .. Enumerable.Range(2, asks).Select(i => Came(i, (ulong)(i / 4) + 100, i % 3 == 0))] });
        states.Put("rulebook", "1", new RulebookState { Draft = new(s_draft, new(Kyodo.Grains.Commands.ActorRole.Coordinator, "desk-1"), s_asked, 0) });
        return states;
    }
}
