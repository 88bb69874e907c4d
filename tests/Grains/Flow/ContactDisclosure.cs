using System.Text;
using System.Text.Json;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Registrations;
using Kyodo.Grains.Tests.Architecture;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E7: contacts are disclosed by the server at the requester's consent and not a message earlier.</summary>
[Trait("Row", "E7")]
public sealed class ContactDisclosure
{
    [Fact]
    public async Task Nothing_that_is_stored_told_or_shown_elsewhere_bears_a_contact_at_any_step()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var ear = await city.Listen();
        var (requester, participant) = (people[0], people[1]);
        var need = await city.Open(1, requester);

        var offer = await city.Ask(need, participant);
        await AssertNoneLeaks();
        Assert.Null(await city.Participant(participant).ContactFor(need, offer, requester));
        TestCity.Done(await city.Participant(participant).Accept(new AcceptOffer(city.Command(), TestCity.Self(participant), offer)));
        await city.Until(async () => (await city.View(participant)).Offers[0].Cautions.Length > 0);
        await AssertNoneLeaks();
        Assert.Null(await city.Participant(participant).ContactFor(need, offer, requester));
        Assert.Null(await city.Participant(requester).ContactFor(need, offer, participant));

        TestCity.Done(await city.Participant(requester).Consent(new RequesterStep(city.Command(), TestCity.Self(requester), need, offer)));
        Assert.NotNull(await city.Participant(participant).ContactFor(need, offer, requester));
        Assert.NotNull(await city.Participant(requester).ContactFor(need, offer, participant));
        // To the two sides, and to nobody else.
        Assert.Null(await city.Participant(participant).ContactFor(need, offer, people[2]));
        Assert.Null(await city.Participant(people[2]).ContactFor(need, offer, requester));
        Assert.Null(await city.Participant(requester).ContactFor(need, offer, requester));
        await city.Until(async () => (await city.View(participant)).Offers[0].Stage == OfferStage.Consented);
        await AssertNoneLeaks();

        async Task AssertNoneLeaks()
        {
            var texts = new List<string>();
            foreach (var (name, body) in await city.StoredAsync())
            {
                if (name != "person")
                    texts.Add($"{name} {Encoding.UTF8.GetString(body)}");
            }

            texts.AddRange(ear.Heard.Select(e => JsonSerializer.Serialize(e)));
            texts.AddRange(city.Rows.Needs.Values.Select(r => JsonSerializer.Serialize(r)));
            texts.AddRange(city.Rows.Collaborations.Values.Select(r => JsonSerializer.Serialize(r)));
            texts.AddRange(city.Warnings.Lines);
            texts.Add(JsonSerializer.Serialize(await city.View(need)));
            foreach (var person in people)
                texts.Add(JsonSerializer.Serialize((await city.View(person)).Offers));
            foreach (var contact in people.Select(TestCity.ContactOf))
            {
                foreach (var text in texts)
                {
                    // JSON escapes Japanese letters.
                    Assert.DoesNotContain(JsonSerializer.Serialize(contact.Name).Trim('"'), text);
                    Assert.DoesNotContain(contact.Name, text);
                    Assert.DoesNotContain(contact.Telephone, text);
                    Assert.DoesNotContain(contact.Mail, text);
                }
            }

            Assert.NotEmpty(texts);
        }
    }

    [Fact]
    public async Task An_application_for_registration_is_told_to_the_desk_alone()
    {
        await using var city = await TestCity.StartAsync();
        var person = TestCity.PersonId(1);
        var registrations = city.Grains.Registrations(TestCity.Code);
        TestCity.Done(await registrations.Apply(new(city.Command(), city.Now, TestCity.ContactOf(person), TestCity.North, "架空町", "通院の付き添い", SkillSet.Of(1), false)));
        Assert.Equal(TestCity.ContactOf(person), Assert.Single(await registrations.Waiting(TestCity.Coordinator)).Contact);
        Assert.Empty(await registrations.Waiting(TestCity.Self(person)));
        Assert.Empty(await registrations.Waiting(TestCity.Self(ParticipantId.Group(TestCity.Code, 1))));
    }

    [Fact]
    public void Only_the_participants_own_view_and_the_one_door_can_carry_a_contact_out_of_a_grain()
    {
        var doors = Borders.Interfaces
            .SelectMany(i => i.GetMethods())
            .Where(m => Borders.Reachable(m.ReturnType).Contains(typeof(Contact)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        // Care is the desk's file and Waiting its list of those who wish to be registered (nobody else is answered); Yield goes to another registration of the same person.
        Assert.Equal(
            [
                .. new[] { nameof(IParticipantGrain.Care), nameof(IParticipantGrain.ContactFor), nameof(IParticipantGrain.Get), nameof(IParticipantGrain.Yield) }.Select(m => $"{nameof(IParticipantGrain)}.{m}"),
                $"{nameof(IRegistrationsGrain)}.{nameof(IRegistrationsGrain.Waiting)}",
            ],
            doors.Distinct().Order());

        var carriers = Borders.Interfaces
            .SelectMany(i => i.GetMethods())
            .Where(m => m.GetParameters().Any(p => Borders.Reachable(p.ParameterType).Contains(typeof(Contact))))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        Assert.Equal([$"{nameof(IParticipantGrain)}.{nameof(IParticipantGrain.Put)}", $"{nameof(IRegistrationsGrain)}.{nameof(IRegistrationsGrain.Apply)}"], carriers.Distinct().Order());
        Assert.DoesNotContain(typeof(Contact), Borders.Reachable(typeof(DeskEvent)));
        Assert.DoesNotContain(typeof(Contact), Borders.Reachable(typeof(NeedRow)));
    }
}
