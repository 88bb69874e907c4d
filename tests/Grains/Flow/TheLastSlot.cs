using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;

namespace Kyodo.Grains.Tests.Flow;

public sealed class TheLastSlot
{
    [Fact]
    public async Task Of_twenty_who_accept_at_once_one_wins_and_nineteen_hear_already_filled()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 21);
        for (var round = 1; round <= 3; round++)
        {
            var need = await city.Open(round, people[0], null, people[1..]);
            var offers = new Dictionary<Matching.Model.ParticipantId, Matching.Model.OfferId>();
            foreach (var person in people[1..])
                offers[person] = await city.Ask(need, person);

            var answers = await Task.WhenAll(people[1..].Select(p => city.Participant(p).Accept(new AcceptOffer(city.Command(), TestCity.Self(p), offers[p]))));

            Assert.Single(answers, a => a.IsDone);
            Assert.Equal(19, answers.Count(a => a.Code == AnswerCode.AlreadyFilled));
            Assert.Equal(1, (await city.View(need)).SlotsTaken);
            // The other asks stay: should the winner withdraw, somebody may still accept.
            Assert.Equal(19, (await city.View(need)).Offers.Count(o => o.Stage == OfferStage.Asked));
            // The winner's hold runs out, so that all are free again.
            await city.LaterAsync(TimeSpan.FromDays(8));
            await city.Until(async () => (await city.View(need)).SlotsTaken == 0);
        }
    }
}
