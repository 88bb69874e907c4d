using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests;

public sealed class WorldTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void The_hidden_preferences_are_frozen()
    {
        // A change here is a change of the world: raise World.Version and say so in docs/town.md.
        Assert.Equal(2, World.Version);
        var all = Settings.All.Select(setting =>
        {
            var settlement = Settlement.Create(setting, 11, Today, 150, daysAhead: 200);
            var approaches = Approaches(settlement).ToList();
            return new
            {
                Personal = approaches.Select(settlement.World.React).ToList(),
                ByNotice = approaches.Select(a => settlement.World.React(a with { Personal = false })).ToList(),
                Calls = approaches.Select(a => settlement.World.Habits.Calls(a.Participant, a.Need)).ToList(),
                Unasked = approaches.Select(a => settlement.World.Habits.ComesUnasked(a.Participant, a.Need)).ToList(),
                AtTheBoard = settlement.Residents.Select(r => settlement.World.Habits.LooksAtBoard(r.Participant, Today)).ToList(),
                Later = settlement.Later.Select(r => (r.Participant.Id, r.Participant.RegisteredOn)).ToList(),
                MovesOn = settlement.Residents.Select(r => settlement.MovesOn(r.Participant)).ToList(),
                setting.NeedsPerWeekPerThousand,
                setting.AsksPerDayPerThousand,
            };
        });
        Assert.Equal("b95e1dcb243e68dd", Fingerprint.Of(all));
    }

    [Fact]
    public void The_same_ask_gets_the_same_reaction_whatever_was_asked_before_it()
    {
        var one = Settlement.Create(Settings.City, 4, Today, 200);
        var other = Settlement.Create(Settings.City, 4, Today, 200);
        var approaches = Approaches(one).ToList();
        var forward = approaches.Select(one.World.React).ToList();
        var backward = approaches.AsEnumerable().Reverse().Select(other.World.React).Reverse().ToList();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Reactions_come_as_often_as_foreseen()
    {
        var settlement = Settlement.Create(Settings.City, 5, Today, 600);
        var approaches = Approaches(settlement, 40).ToList();
        var foreseen = approaches.Select(settlement.World.Foresee).ToList();
        var reactions = approaches.Select(settlement.World.React).ToList();
        Assert.All(foreseen, p => Assert.True(p is { Agrees: > 0 and < 1, Starts: > 0 and < 1, Completes: > 0 and < 1 }));
        Assert.Equal(foreseen.Average(p => p.Agrees), reactions.Average(r => r.Answer == Answer.Agreed ? 1.0 : 0), 0.02);
        Assert.Equal(foreseen.Average(p => p.Succeeds), reactions.Average(r => r.Conclusion == Conclusion.Completed ? 1.0 : 0), 0.02);
    }

    [Fact]
    public void Drawn_temperaments_weighed_by_reactions_find_the_true_ones_again()
    {
        // A person's mean promptness, drawn blindly, is the same for all; weighed by what they said, it leans to their own.
        var settlement = Settlement.Create(Settings.City, 8, Today, 120);
        var world = settlement.World;
        var needs = Approaches(settlement, 30).Select(a => a.Need).Distinct().ToList();
        double covariance = 0, likelihoods = 0;
        foreach (var resident in settlement.Residents)
        {
            var approaches = needs.Select(n => new Approach { Need = n, Participant = resident.Participant, Resource = resident.Resources[0], On = Today }).ToArray();
            double total = 0, sum = 0, prior = 0;
            for (var draw = 0UL; draw < 200; draw++)
            {
                var temperament = World.DrawTemperament(resident.Participant, resident.Life, SeededRandom.Stream(1, "draws", draw));
                var weight = 1.0;
                foreach (var approach in approaches)
                    weight *= world.Likelihood(world.React(approach) with { Reason = null }, world.See(approach), temperament, world.CharacterOf(approach.Need), []);
                (total, sum, prior) = (total + weight, sum + (weight * temperament.Promptness), prior + (temperament.Promptness / 200));
            }

            covariance += ((sum / total) - prior) * (world.TemperamentOf(resident.Participant).Promptness - prior);
            likelihoods += total;
        }

        Assert.True(likelihoods > 0 && covariance / settlement.Residents.Count > 0.02, $"{covariance / settlement.Residents.Count:f4}");
    }

    [Theory]
    [InlineData(Life.Working)]
    [InlineData(Life.Retired)]
    [InlineData(Life.Parent)]
    public void Free_hours_are_drawn_as_often_as_is_likely(Life life)
    {
        var random = SeededRandom.Stream(3, "hours");
        var draws = Enumerable.Range(0, 40_000).Select(_ => FreeTime.Draw(random, life)).ToList();
        foreach (var hours in draws.CountBy(h => h).OrderByDescending(h => h.Value).Take(5))
            Assert.Equal(hours.Value / (double)draws.Count, FreeTime.Likelihood(hours.Key, life), 0.003);
    }

    [Fact]
    public void People_alike_to_the_engine_decide_differently()
    {
        var settlement = Settlement.Create(Settings.City, 6, Today, 400);
        var need = Approaches(settlement, 1).First().Need;
        var model = settlement.Residents[0];
        var chances = settlement.Residents.Take(200).Select(r => settlement.World.Foresee(new()
        {
            Need = need,
            Participant = model.Participant with { Id = r.Participant.Id },
            Resource = model.Resources[0] with { Owner = r.Participant.Id },
            On = Today,
        }).Succeeds).Order().ToList();
        Assert.True(chances[180] > 2 * chances[20], $"{chances[20]:F3} to {chances[180]:F3}");
    }

    [Fact]
    public void Being_asked_again_and_again_tires_and_a_good_time_brings_people_back()
    {
        var settlement = Settlement.Create(Settings.City, 7, Today, 300);
        double Mean(Func<Need, IReadOnlyList<Encounter>> past) => Approaches(settlement).Average(a => settlement.World.Foresee(a with { Past = past(a.Need) }).Agrees);
        var fresh = Mean(_ => []);
        var tired = Mean(n => [.. Enumerable.Range(1, 8).Select(i => new Encounter(Today.AddDays(-20 + i), ParticipantId.Group(InventedCity.Code, 9_999), Conclusion.NotAgreed))]);
        var fond = Mean(n => [new Encounter(Today.AddDays(-60), n.Requester, Conclusion.Completed)]);
        Assert.True(tired < 0.6 * fresh);
        Assert.True(fond > fresh);
    }

    [Fact]
    public void The_need_stream_is_the_same_for_a_day_and_rests_at_weekends()
    {
        var settlement = Settlement.Create(Settings.City, 8, Today);
        var other = Settlement.Create(Settings.City, 8, Today);
        Assert.Equal(Fingerprint.Of(settlement.NeedsOf(new(2026, 11, 18))), Fingerprint.Of(other.NeedsOf(new(2026, 11, 18))));
        Assert.Empty(settlement.NeedsOf(new(2026, 11, 21)));
        var weeks = Enumerable.Range(0, 140).Sum(d => settlement.NeedsOf(Today.AddDays(-d)).Count) / 20.0;
        Assert.Equal(Settings.City.NeedsPerWeekPerThousand * 3, weeks, 4.0);
    }

    public static TheoryData<string> SettingKeys => [.. Settings.All.Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(SettingKeys))]
    public void The_best_simple_policy_fills_forty_to_seventy_per_cent_and_knowing_people_would_fill_far_more(string key)
    {
        // Needs and the office's time go by the thousand, so that a thousand people show the same.
        var setting = Settings.All.Single(s => s.Key == key);
        var scene = Scene.Create(setting, 1, Today, 240, Math.Min(setting.People, 1_000));
        double Fill(Policy policy) => Figures.Of(PolicyRun.Run(scene, policy)).FillRate;
        var best = Policies.Simple.Max(Fill);
        Assert.InRange(best, 0.4, 0.7);
        Assert.True(Fill(Policy.Oracle) > best + 0.12);
    }

    [Fact]
    public void Fewer_answer_a_notice_to_all_than_an_ask_of_their_own()
    {
        var settlement = Settlement.Create(Settings.City, 9, Today, 300);
        var approaches = Approaches(settlement).ToList();
        Assert.True(approaches.Average(a => settlement.World.Foresee(a with { Personal = false }).Agrees) < 0.5 * approaches.Average(a => settlement.World.Foresee(a).Agrees));
    }

    [Fact]
    public void The_register_turns_over_evenly()
    {
        var settlement = Settlement.Create(Settings.Newcomers, 10, Today, 2_000, daysAhead: 360);
        Assert.Equal(880, settlement.Later.Count);
        Assert.All(settlement.Later, r => Assert.InRange(r.Participant.RegisteredOn, Today.AddDays(1), Today.AddDays(360)));
        Assert.Equal(440, settlement.Later.Count(r => r.Participant.RegisteredOn <= Today.AddDays(180)), 2.0);
        var gone = settlement.Residents.Concat(settlement.Later).Count(r => settlement.MovesOn(r.Participant) <= Today.AddDays(360));
        Assert.Equal(settlement.Later.Count, gone, 120.0);
        Assert.Equal(Settlement.Create(Settings.Newcomers, 10, Today, 2_000).Residents[1_999].Participant.Id, settlement.Residents[^1].Participant.Id);
    }

    private static IEnumerable<Approach> Approaches(Settlement settlement, int needs = 12)
    {
        var taken = Enumerable.Range(0, 200).SelectMany(d => settlement.NeedsOf(Today.AddDays(-d))).Where(n => n.Need.Kind == ResourceKind.Skill).Take(needs).ToList();
        return taken.SelectMany(n => settlement.Residents.Select(r => new Approach { Need = n.Need, Participant = r.Participant, Resource = r.Resources[0], On = Today }));
    }
}
