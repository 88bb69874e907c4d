using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Microsoft.AspNetCore.Identity;

namespace Kyodo.Silo.Accounts;

/// <summary>Somebody who signs in. Names and contacts of participants are not kept here; the mail address is the sign-in name.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The one role the account acts in.</summary>
    public ActorRole Role { get; set; }

    /// <summary>The municipality the account belongs to: five digits.</summary>
    public string Municipality { get; set; } = "";

    /// <summary>The participants the account acts for: a resident's own person, a manager's groups.</summary>
    public List<AccountParticipant> Participants { get; private set; } = [];

    /// <summary>Whether the account is staff's, which a second factor may be required of.</summary>
    public bool IsStaff => Role is ActorRole.Coordinator or ActorRole.Administrator;

    /// <summary>Lets the account act for a participant of its municipality.</summary>
    public void ActFor(ParticipantId participant)
    {
        if (Participants.All(p => p.Participant != participant.Value))
            Participants.Add(new() { AccountId = Id, Participant = participant.Value });
    }
}
