using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Care;

public sealed class What_the_office_keeps
{
    private static readonly Actor s_administrator = new(ActorRole.Administrator, "chief");

    [Fact]
    [Trait("Row", "P5")]
    public async Task A_protected_address_is_read_by_few_and_its_home_is_on_no_map()
    {
        await using var city = await TestCity.StartAsync();
        var person = await city.Register(TestCity.PersonId(1));
        var facts = CareFacts.None with { PostalCode = "999-0001", Address = "架空市架空町1-2-3", AddressProtected = true, MayOpen = ["desk-2"] };
        TestCity.Done(await city.Participant(person).Keep(new(city.Command(), s_administrator) { Facts = facts }));

        Assert.Equal("", (await city.Participant(person).Care(TestCity.Coordinator))!.Facts.Address);
        Assert.Equal(facts.Address, (await city.Participant(person).Care(new(ActorRole.Coordinator, "desk-2")))!.Facts.Address);
        Assert.Equal(facts.Address, (await city.Participant(person).Care(s_administrator))!.Facts.Address);
        Assert.Null((await city.View(person)).Participant.Home);
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(person) is { District: null, HomeLabel: "" });

        // Whoever may not read it can neither change nor lift it, and a home that is sent anew stays out.
        TestCity.Done(await city.Participant(person).Keep(new(city.Command(), TestCity.Coordinator) { Facts = CareFacts.None with { Cautions = "ゆっくり話す" } }));
        var view = await city.View(person);
        TestCity.Done(await city.Participant(person).Put(new(city.Command(), TestCity.Self(person), TestCity.Registration(person), view.Contact, view.Version)));
        Assert.Null((await city.View(person)).Participant.Home);
        Assert.Equal(facts with { Cautions = "ゆっくり話す", MayOpen = facts.MayOpen }, (await city.Participant(person).Care(s_administrator))!.Facts with { MayOpen = facts.MayOpen });
    }

    [Fact]
    [Trait("Row", "P4")]
    public async Task A_minor_is_asked_only_with_a_dated_consent_and_the_guardian_has_a_copy()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, minor) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2), p => p with { Credentials = Credentials.None }));
        var need = await city.Open(1, asking, null, minor);
        TestCity.Done(await city.Participant(minor).Keep(new(city.Command(), TestCity.Coordinator) { Facts = CareFacts.None with { Minor = true } }));
        await city.Until(async () => (await city.View(need)).Suggestions.IsEmpty);
        Assert.Equal(AnswerCode.WrongStage, (await city.Participant(minor).Apply(new(city.Command(), TestCity.Self(minor), need, null, ""))).Code);

        var today = DateOnly.FromDateTime(city.Now.DateTime);
        Assert.Equal(AnswerCode.Invalid, (await city.Participant(minor).Keep(new(city.Command(), TestCity.Coordinator) { Guardian = new("架空 保護者", "", "", today.AddDays(2)) })).Code);
        TestCity.Done(await city.Participant(minor).Keep(new(city.Command(), TestCity.Coordinator) { Guardian = new("架空 保護者", "0476-00-9999", "", today) }));

        var offer = await city.Ask(need, minor);
        await city.Until(async () => (await city.Participant(minor).Care(TestCity.Coordinator))!.Copies.Any(c => c.Offer == offer && c.SentAt is null));
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(minor)?.Marks.HasFlag(CareMarks.CopyDue) == true);
        TestCity.Done(await city.Participant(minor).Keep(new(city.Command(), TestCity.Coordinator) { Sent = new(PaperKind.GuardianCopy, offer, Actor.System, default) }));
        Assert.All((await city.Participant(minor).Care(TestCity.Coordinator))!.Copies, c => Assert.NotNull(c.SentAt));
    }

    [Fact]
    [Trait("Row", "P4")]
    public async Task No_minor_goes_alone_into_somebodys_home()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, minor, grown) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2), p => p with { Credentials = Credentials.None }), await city.Register(TestCity.PersonId(3)));

        var need = await city.Open(1, asking, n => n with { HomeVisit = true }, grown);

        Assert.DoesNotContain((await city.View(need)).Suggestions, s => s.Owner == minor);
    }

    [Fact]
    [Trait("Row", "P2")]
    public async Task A_consent_on_paper_says_who_wrote_it_down_and_when()
    {
        await using var city = await TestCity.StartAsync();
        var person = await city.Register(TestCity.PersonId(1));
        var given = DateOnly.FromDateTime(city.Now.DateTime).AddDays(-3);
        TestCity.Done(await city.Participant(person).Keep(new(city.Command(), TestCity.Coordinator) { Consent = new(PaperConsentKind.Registration, given, "書類棚2", Actor.System, default) }));

        var consent = (await city.Participant(person).Care(TestCity.Coordinator))!.Consents.Single();
        Assert.Equal(new PaperConsent(PaperConsentKind.Registration, given, "書類棚2", TestCity.Coordinator, city.Now), consent);
    }

    [Fact]
    [Trait("Row", "P6")]
    public async Task A_registration_is_asked_once_whether_it_goes_on_and_then_rests()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        var need = await city.Open(1, asking, null, person);
        Assert.Equal(AnswerCode.WrongStage, (await Renew(RenewalStep.Rested)).Code);
        TestCity.Done(await Renew(RenewalStep.Asked));
        Assert.Equal(AnswerCode.AlreadyAnswered, (await Renew(RenewalStep.Asked)).Code);
        TestCity.Done(await Renew(RenewalStep.Rested));
        await city.Until(async () => (await city.View(need)).Suggestions.IsEmpty);

        // The person's own answer; of nobody who was not asked one is wanted, and nobody answers for another.
        Assert.Equal(AnswerCode.Forbidden, (await city.Participant(person).GoOn(new(city.Command(), TestCity.Self(asking)))).Code);
        Assert.Equal(AnswerCode.WrongStage, (await city.Participant(asking).GoOn(new(city.Command(), TestCity.Self(asking)))).Code);
        Assert.NotNull((await city.View(person)).RestedOn);
        TestCity.Done(await city.Participant(person).GoOn(new(city.Command(), TestCity.Self(person))));
        Assert.Null((await city.View(person)).RenewalAskedOn);

        await city.Until(async () => (await city.View(need)).Suggestions.Any(s => s.Owner == person));

        Task<Answer> Renew(RenewalStep step) => city.Participant(person).Keep(new(city.Command(), TestCity.Coordinator) { Renewal = step });
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task Erasing_leaves_no_name_and_is_refused_while_something_goes_on()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        var offer = await city.Ask(await city.Open(1, asking, null, person), person);
        Assert.Equal(AnswerCode.Forbidden, (await Erase(TestCity.Coordinator)).Code);
        Assert.Equal(AnswerCode.WrongStage, (await Erase(s_administrator)).Code);
        TestCity.Done(await city.Participant(person).Pass(new(city.Command(), TestCity.Self(person), offer, Participants.PassReason.None)));
        await city.Until(async () => (await city.View(person)).Offers.All(o => o.Stage == OfferStage.Passed));

        TestCity.Done(await Erase(s_administrator));

        var view = await city.View(person);
        Assert.Equal(CareLife.ErasedName, view.Contact.Name);
        Assert.Equal((0, 0, null), (view.Resources.Length, view.Offers.Length, view.Participant.Home));
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(person) is { Kana: "", TelephoneDigits: "", Mail: "", Marks: CareMarks.Erased });
        Assert.Equal(AnswerCode.WrongStage, (await city.Participant(person).Put(new(city.Command(), TestCity.Coordinator, TestCity.Registration(person), TestCity.ContactOf(person), view.Version))).Code);

        Task<Answer> Erase(Actor by) => city.Participant(person).Keep(new(city.Command(), by) { Erase = "本人の申し出" });
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task Erasing_takes_every_word_out_of_past_needs_and_activities_and_leaves_what_reports_count()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        var need = await city.Open(1, asking, n => n with { Title = "ひみつの困りごと", Description = "ひみつの話", Cautions = "ひみつの配慮", Place = n.Place! with { Label = "ひみつの家" } }, person);
        var offer = await city.Ask(need, person);
        TestCity.Done(await city.Participant(person).Accept(new(city.Command(), TestCity.Self(person), offer)));
        TestCity.Done(await city.Participant(asking).Consent(new(city.Command(), TestCity.Self(asking), need, offer)));
        TestCity.Done(await city.Need(need).Confirm(new(city.Command(), TestCity.Coordinator, offer, "ひみつの理由")));
        var activity = city.Grains.Collaboration((await city.View(need)).Offers.Single().Collaboration!.Value);
        TestCity.Done(await activity.Record(new(city.Command(), TestCity.Self(person), DateOnly.FromDateTime(city.Now.UtcDateTime), 2, "ひみつの作業")));
        TestCity.Done(await activity.Review(new(city.Command(), TestCity.Self(asking), 5, true, "ひみつの感想")));
        TestCity.Done(await activity.End(new(city.Command(), TestCity.Coordinator, Collaborations.CollaborationStage.Completed, "")));
        await city.Until(async () => (await city.View(need)).Stage == NeedStage.Completed);
        var before = await city.View(need);

        TestCity.Done(await city.Participant(asking).Keep(new(city.Command(), s_administrator) { Erase = "本人の申し出", ErasedIn = [need] }));
        await city.KillAsync();
        await city.Participant(asking).Get();

        await city.Until(async () => (await city.View(need)).Need.Title == CareLife.ErasedName && (await city.View(person)).Offers.Single().Title == CareLife.ErasedName);
        await city.Until(() => city.Rows.Needs.GetValueOrDefault(need)?.Title == CareLife.ErasedName);
        await city.Until(async () => (await city.Grains.Collaboration(before.Offers.Single().Collaboration!.Value).Get())!.Title == CareLife.ErasedName);
        var (after, done) = (await city.View(need), (await city.Grains.Collaboration(before.Offers.Single().Collaboration!.Value).Get())!);
        var words = System.Text.Json.JsonSerializer.Serialize(new object[] { after, done, await city.View(person), city.Rows.Needs[need] }, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.DoesNotContain("ひみつ", words);
        Assert.Equal((before.Need.Kind, before.Need.Field, before.Need.Place!.District, before.Stage, before.SlotsTaken, before.PostedAt), (after.Need.Kind, after.Need.Field, after.Need.Place!.District, after.Stage, after.SlotsTaken, after.PostedAt));
        Assert.Equal((OfferStage.Completed, 2m, 5), (after.Offers.Single().Stage, done.Work.Single().Hours, done.RequesterReview!.Rating));
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task Erasing_a_helper_takes_their_words_out_of_other_peoples_needs_and_nothing_else()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        var need = await city.Open(1, asking, n => n with { Title = "庭の草取り", Audience = Audience.Public }, person);
        TestCity.Done(await city.Participant(person).Apply(new(city.Command(), TestCity.Self(person), need, null, "ひみつの自己紹介")));
        var offer = (await city.View(need)).Offers.Single();
        TestCity.Done(await city.Need(need).Decline(new(city.Command(), TestCity.Coordinator, offer.Id, "ひみつの理由")));
        await city.Until(async () => (await city.View(person)).Offers.All(o => o.Stage == OfferStage.Declined));

        TestCity.Done(await city.Participant(person).Keep(new(city.Command(), s_administrator) { Erase = "本人の申し出", ErasedIn = [need] }));

        await city.Until(async () => (await city.View(need)).Steps.Any(s => s.What == "erased"));
        var view = await city.View(need);
        Assert.Equal(("庭の草取り", NeedStage.Open, OfferStage.Declined, "", ""), (view.Need.Title, view.Stage, view.Offers.Single().Stage, view.Offers.Single().Message, view.Offers.Single().Reason));
        Assert.All(view.Steps, s => Assert.DoesNotContain("ひみつ", s.Reason));
        Assert.Equal(CareLife.ErasedName, view.Offers.Single().ResourceTitle);
    }

    [Theory]
    [InlineData("2026-11-23 10:00", "2026-11-23 10:00")]
    [InlineData("2026-11-23 20:15", "2026-11-24 09:00")]
    [InlineData("2026-11-23 06:00", "2026-11-23 09:00")]
    [Trait("Row", "P5")]
    public void Nobody_is_called_at_night(string local, string next) =>
        Assert.Equal(DateTime.Parse(next, System.Globalization.CultureInfo.InvariantCulture), QuietHours.Next(CareFacts.None, DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    [Trait("Row", "P2")]
    public void Somebody_is_called_in_the_hours_they_gave()
    {
        var facts = CareFacts.None with { ContactHours = WeeklyHours.Of(DayOfWeek.Tuesday, 18, 21) };
        Assert.Equal(new DateTime(2026, 11, 24, 18, 0, 0), QuietHours.Next(facts, new DateTime(2026, 11, 22, 10, 30, 0)));
        Assert.True(QuietHours.MayCall(facts, new DateTime(2026, 11, 24, 20, 59, 0)));
    }
}
