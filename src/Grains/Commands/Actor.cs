using Kyodo.Matching.Model;

namespace Kyodo.Grains.Commands;

/// <summary>Who acts, as the web knows them after sign-in.</summary>
/// <param name="Role">The role they act in.</param>
/// <param name="Account">The account's id; never a name.</param>
/// <param name="For">The participant they act for; null for the desk itself. A coordinator who acts for a participant (a telephone call, a paper form) is marked so in the record.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Actor")]
public sealed record Actor(ActorRole Role, string Account, ParticipantId? For = null)
{
    /// <summary>The engine itself.</summary>
    public static Actor System { get; } = new(ActorRole.System, "system");

    /// <summary>Whether this is the desk: a coordinator or an administrator.</summary>
    public bool IsDesk => Role is ActorRole.Coordinator or ActorRole.Administrator or ActorRole.System;

    /// <summary>Whether this may act for the participant: the participant's own account, or the desk on its behalf.</summary>
    public bool MayActFor(ParticipantId participant) => IsDesk || For == participant;
}
