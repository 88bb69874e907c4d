using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.PlainSearch;

/// <summary>Row E1: 主体同士のマッチング, in the engine.</summary>
public sealed class Any_participant
{
    public static TheoryData<ParticipantKind, ParticipantKind, Presence, Frequency> EveryPairInEveryWay
    {
        get
        {
            var data = new TheoryData<ParticipantKind, ParticipantKind, Presence, Frequency>();
            foreach (var asks in Enum.GetValues<ParticipantKind>())
            {
                foreach (var gives in Enum.GetValues<ParticipantKind>())
                {
                    data.Add(asks, gives, Presence.OnSite, Frequency.Once);
                    data.Add(asks, gives, Presence.OnSite, Frequency.Regular);
                    data.Add(asks, gives, Presence.Online, Frequency.Regular);
                    data.Add(asks, gives, Presence.GoodsOnly, Frequency.Once);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPairInEveryWay))]
    public void Is_matched_with_any_other_with_a_level_and_reasons(ParticipantKind asks, ParticipantKind gives, Presence presence, Frequency frequency)
    {
        var requester = asks == ParticipantKind.Person ? Sample.Person(1) : Sample.Group(asks, 1);
        var owner = (gives == ParticipantKind.Person ? Sample.Person(2) : Sample.Group(gives, 2)) with { Frequencies = Frequencies.Once | Frequencies.Regular };
        foreach (var kind in Enum.GetValues<ResourceKind>().Where(k => k != ResourceKind.Seat))
        {
            var need = Sample.Need() with { Requester = requester.Id, Kind = kind, Presence = presence, Frequency = frequency };
            var resource = Sample.Resource(owner, 9) with { Kind = kind, Presences = (Presences)(1 << (int)presence) };
            Assert.Empty(NeedRules.Check(need));
            Assert.Empty(ResourceRules.Check(resource));
            var candidate = Candidate.Of(owner, resource, Standing.New, Sample.Plane, Sample.Today);
            var compiled = new CompiledNeed(need, ExpertModel.Model, Sample.Plane);
            var admission = new Admission(compiled, new(need), Rulebook.Standard, Sample.Today, new Dictionary<ulong, Candidate> { [9] = candidate });
            var index = new PlainIndex();
            index.Upsert(candidate.Entry);
            var best = new Scored[3];
            Assert.Equal(1, index.Search(compiled, admission, int.MinValue, best));
            var told = Reasons.Explain(compiled, candidate.Entry);
            Assert.Equal(best[0].Score, told.Score);
            Assert.Equal(Levels.Of(compiled, candidate.Entry), told.Level);
            Assert.Contains(told.For, r => r.Topic == ReasonTopic.SkillCover);
            Assert.Contains(told.For, r => r.Topic == ReasonTopic.Commitment);
        }
    }
}
