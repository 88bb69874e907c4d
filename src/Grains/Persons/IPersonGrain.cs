using Kyodo.Grains.Participants;

namespace Kyodo.Grains.Persons;

/// <summary>A person (個人). Key: the participant's id, <c>12233/p-…</c>.</summary>
[Alias("Kyodo.IPersonGrain"), Version(1)]
public interface IPersonGrain : IParticipantGrain;
