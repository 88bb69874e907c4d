using System.Buffers.Binary;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Orleans;

namespace Kyodo.Bench.Chaos;

/// <summary>The city as a client of the silos reaches it.</summary>
internal sealed class GrainCity(IGrainFactory grains) : ICity
{
    private static Actor Coordinator => new(ActorRole.Coordinator, "chaos");

    public async Task<(AnswerCode Answer, NeedId Need)> PostAsync(Guid command, ParticipantId requester)
    {
        var need = new Need
        {
            Id = NeedId.Of(PreparedCity.Code, BinaryPrimitives.ReadUInt64LittleEndian(command.ToByteArray())),
            Requester = requester,
            Title = PreparedCity.Title,
            Kind = ResourceKind.Skill,
            Field = Field.Elderly,
            Skills = SkillSet.Of(PreparedCity.SkillNumber),
            Presence = Presence.Online,
            Audience = Audience.Public,
        };
        return ((await grains.Need(need.Id).Put(new(command, Coordinator, need, 0))).Code, need.Id);
    }

    public async Task<AnswerCode> TriageAsync(Guid command, NeedId need) =>
        (await grains.Need(need).Triage(new(command, Coordinator, TriageDecision.Accept, "", Rung.City))).Code;

    public async Task<AnswerCode> ApproveAsync(Guid command, NeedId need, Candidate candidate) =>
        (await grains.Need(need).Decide(new(command, Coordinator, candidate.Resource, candidate.Owner, SuggestionDecision.Approve, ""))).Code;

    public async Task<AnswerCode> AcceptAsync(Guid command, ParticipantId participant, OfferId offer) =>
        (await grains.Participant(participant).Accept(new(command, new(ActorRole.Resident, "chaos", participant), offer))).Code;

    public async Task<NeedSeen> SeeAsync(NeedId need)
    {
        // What was acknowledged and is not there is not waited for.
        var view = await grains.Need(need).Get() ?? throw new InvalidDataException($"{need} was posted and is not there.");
        return new([.. view.Suggestions.Select(s => new Candidate(s.Resource, s.Owner))], [.. view.Offers.Select(o => (o.Id, o.Participant, o.Stage))]);
    }
}
