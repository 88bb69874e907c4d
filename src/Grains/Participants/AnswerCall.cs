using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>What a participant said over the telephone: asked and answered at once, by the desk on their behalf.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator who called, marked as acting for the participant.</param>
/// <param name="Need">The need they were called for.</param>
/// <param name="Resource">What they were asked for.</param>
/// <param name="Agrees">内諾; otherwise 見送り.</param>
/// <param name="Reason">Why they pass, if said.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AnswerCall")]
public sealed record AnswerCall(Guid Command, Actor By, NeedId Need, ResourceId Resource, bool Agrees, PassReason Reason);
