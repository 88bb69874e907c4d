using Kyodo.Grains.Calls;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Groups;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Persons;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Model;

namespace Kyodo.Grains;

/// <summary>Gets each grain by its strong id: the one place that knows the keys. Every key begins with the municipality and <c>/</c>.</summary>
public static class GrainKeys
{
    /// <summary>The municipality's make-up: <c>12233/municipality</c>.</summary>
    public static IMunicipalityGrain Municipality(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IMunicipalityGrain>($"{municipality.Value}/municipality");

    /// <summary>The coordinators' desk: <c>12233/desk</c>.</summary>
    public static IDeskGrain Desk(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IDeskGrain>($"{municipality.Value}/desk");

    /// <summary>電話リスト: <c>12233/calls</c>.</summary>
    public static ICallListGrain CallList(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<ICallListGrain>($"{municipality.Value}/calls");

    /// <summary>運用ルール: <c>12233/rulebook</c>.</summary>
    public static IRulebookGrain Rulebook(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IRulebookGrain>($"{municipality.Value}/rulebook");

    /// <summary>A district.</summary>
    public static IDistrictGrain District(this IGrainFactory grains, DistrictId district) =>
        grains.GetGrain<IDistrictGrain>(district.Value);

    /// <summary>A person or a group, as the id says.</summary>
    public static IParticipantGrain Participant(this IGrainFactory grains, ParticipantId participant) =>
        participant.IsPerson ? grains.GetGrain<IPersonGrain>(participant.Value) : grains.GetGrain<IGroupGrain>(participant.Value);

    /// <summary>A need.</summary>
    public static INeedGrain Need(this IGrainFactory grains, NeedId need) => grains.GetGrain<INeedGrain>(need.Value);

    /// <summary>A collaboration.</summary>
    public static ICollaborationGrain Collaboration(this IGrainFactory grains, CollaborationId collaboration) =>
        grains.GetGrain<ICollaborationGrain>(collaboration.Value);
}
