using Kyodo.Grains.Calls;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Desks;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Groups;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Persons;
using Kyodo.Grains.Registrations;
using Kyodo.Grains.Rescoring;
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

    /// <summary>Who wishes to be registered: <c>12233/registrations</c>.</summary>
    public static IRegistrationsGrain Registrations(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IRegistrationsGrain>($"{municipality.Value}/registrations");

    /// <summary>運用ルール: <c>12233/rulebook</c>.</summary>
    public static IRulebookGrain Rulebook(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IRulebookGrain>($"{municipality.Value}/rulebook");

    /// <summary>The model that scores: <c>12233/model</c>.</summary>
    public static IModelGrain Model(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IModelGrain>($"{municipality.Value}/model");

    /// <summary>The nightly run: <c>12233/rescoring</c>.</summary>
    public static IRescoringGrain Rescoring(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<IRescoringGrain>($"{municipality.Value}/rescoring");

    /// <summary>The nightly run's long calculations: <c>12233/nightwork</c>.</summary>
    public static INightWorkGrain NightWork(this IGrainFactory grains, MunicipalityCode municipality) =>
        grains.GetGrain<INightWorkGrain>($"{municipality.Value}/nightwork");

    /// <summary>The outcomes of the asks made on one day (UTC): <c>12233/outcomes-20261122</c>.</summary>
    public static IOutcomeBookGrain OutcomeBook(this IGrainFactory grains, MunicipalityCode municipality, OutcomeDay day) =>
        grains.GetGrain<IOutcomeBookGrain>($"{municipality.Value}/outcomes-{day}");

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
