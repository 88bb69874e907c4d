using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>An answer that is stored before the need is told, and told again until the need has answered.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Need">The need.</param>
/// <param name="Offer">The offer; null for an application.</param>
/// <param name="Reason">Why, to pass or withdraw.</param>
/// <param name="Resource">With what, to apply.</param>
/// <param name="Message">The applicant's words.</param>
public sealed record Intent(Guid Command, IntentKind Kind, Actor By, NeedId Need, OfferId? Offer, PassReason Reason, ResourceId? Resource, string Message)
{
    /// <summary>How many slots, to apply.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>The command that recorded the answer, to take it back; null otherwise.</summary>
    public Guid? Told { get; init; }
}
