using System.Text.Json;
using Kyodo.Bench.Chaos;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.Stored;

namespace Kyodo.Bench.Tests;

public sealed class What_clients_were_told
{
    private static readonly MunicipalityCode s_code = new("12233");
    private static readonly NeedId s_need = NeedId.Of(s_code, 1);
    private static readonly ParticipantId s_winner = ParticipantId.Person(s_code, 1);
    private static readonly ParticipantId s_loser = ParticipantId.Person(s_code, 2);

    [Fact]
    public void Is_clean_where_all_of_it_is_stored() =>
        Assert.True(Verdict.Of(Told(), [Stored(NeedStage.Open, (s_winner, OfferStage.Consented), (s_loser, OfferStage.Declined))]).IsClean);

    [Fact]
    public void Is_lost_with_its_need() => Assert.Equal(new(1, 1, 2, 1, 0, 0), Verdict.Of(Told(), []));

    [Fact]
    public void Is_lost_where_the_triage_is() =>
        Assert.Equal(new(0, 1, 0, 0, 0, 0), Verdict.Of(Told(), [Stored(NeedStage.Received, (s_winner, OfferStage.Agreed), (s_loser, OfferStage.Asked))]));

    [Fact]
    public void Is_lost_where_an_approval_left_no_offer() =>
        Assert.Equal(new(0, 0, 1, 0, 0, 0), Verdict.Of(Told(), [Stored(NeedStage.Open, (s_winner, OfferStage.Agreed))]));

    [Theory]
    [InlineData(OfferStage.Asked)]
    [InlineData(OfferStage.Sending)]
    [InlineData(OfferStage.Expired)]
    public void Is_lost_where_an_accept_holds_no_slot(OfferStage stage) =>
        Assert.Equal(new(0, 0, 0, 1, 0, 0), Verdict.Of(Told(), [Stored(NeedStage.Open, (s_winner, stage), (s_loser, OfferStage.Asked))]));

    [Fact]
    public void Is_untrue_where_a_slot_is_taken_twice_by_somebody_who_was_told_no() =>
        Assert.Equal(new(0, 0, 0, 0, 1, 1), Verdict.Of(Told(), [Stored(NeedStage.Open, (s_winner, OfferStage.Agreed), (s_loser, OfferStage.Agreed))]));

    private static Told Told()
    {
        var told = new Told();
        told.Posted.Add(s_need);
        told.Triaged.Add(s_need);
        told.Approved.Add((s_need, s_winner));
        told.Approved.Add((s_need, s_loser));
        told.Accepted.Add((s_need, OfferOf(s_winner)));
        told.Refused.Add((s_need, OfferOf(s_loser), AnswerCode.AlreadyFilled));
        return told;
    }

    private static StoredState Stored(NeedStage stage, params (ParticipantId Participant, OfferStage Stage)[] offers)
    {
        var need = new Need { Id = s_need, Requester = ParticipantId.Person(s_code, 3), Title = "付き添い", Kind = ResourceKind.Skill, Field = Field.Elderly };
        var state = new NeedState
        {
            Need = need,
            Stage = stage,
            Offers = [.. offers.Select(o => new OfferRecord(
                new(OfferOf(o.Participant), o.Participant, ResourceId.Of(s_code, o.Participant.Number), "付き添い", o.Stage, false, "", default, null, null, null, ""), 1, default))],
        };
        return new(s_need.Value, JsonSerializer.SerializeToUtf8Bytes(state, JsonSerializerOptions.Web));
    }

    private static OfferId OfferOf(ParticipantId participant) => OfferId.Of(s_code, participant.Number);
}
