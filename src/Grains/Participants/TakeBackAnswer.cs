using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>Takes back what the desk recorded as a participant's answer over the telephone: it was the wrong key or the wrong line.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator, marked as acting for the participant.</param>
/// <param name="Need">The need they were called for.</param>
/// <param name="Told">The command that recorded the answer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.TakeBackAnswer")]
public sealed record TakeBackAnswer(Guid Command, Actor By, NeedId Need, Guid Told);
