using Kyodo.Grains.Participants;

namespace Kyodo.Grains.Groups;

/// <summary>A group (登録団体). Key: the participant's id, <c>12233/g-…</c>.</summary>
[Alias("Kyodo.IGroupGrain"), Version(1)]
public interface IGroupGrain : IParticipantGrain;
