using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Accounts;

/// <summary>Who is signed in, read from the principal's claims; the one way from an account to an <see cref="Actor"/>.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Role">Its role.</param>
/// <param name="Municipality">Its municipality.</param>
/// <param name="Participants">The participants it acts for; none for a coordinator who is not registered.</param>
public sealed record SignedIn(string Account, ActorRole Role, MunicipalityCode Municipality, ImmutableArray<ParticipantId> Participants)
{
    /// <summary>Whether this is the desk: a coordinator or an administrator.</summary>
    public bool IsDesk => Role is ActorRole.Coordinator or ActorRole.Administrator;

    /// <summary>Reads a principal; false for one that has not signed in to an account.</summary>
    public static bool TryRead(ClaimsPrincipal principal, [NotNullWhen(true)] out SignedIn? signedIn)
    {
        signedIn = null;
        if (principal.Identity is not { IsAuthenticated: true }
            || principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } account
            || AccountRole.Parse(principal.FindFirstValue(ClaimTypes.Role)) is not { } role
            || !MunicipalityCode.TryParse(principal.FindFirstValue(AccountClaims.Municipality), out var municipality))
            return false;
        var participants = ImmutableArray.CreateBuilder<ParticipantId>();
        foreach (var claim in principal.FindAll(AccountClaims.Participant))
        {
            if (ParticipantId.TryParse(claim.Value, out var participant))
                participants.Add(participant);
        }

        signedIn = new(account, role, municipality, participants.ToImmutable());
        return true;
    }

    /// <summary>Reads a principal that an authorization policy has let through.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public static SignedIn Of(ClaimsPrincipal principal) =>
        TryRead(principal, out var signedIn) ? signedIn : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Whether the account may see and act for the participant: its own, or any of its municipality for the desk.</summary>
    public bool MayActFor(ParticipantId participant) =>
        participant.Municipality == Municipality && (IsDesk || Participants.Contains(participant));

    /// <summary>The actor for a participant, or null when the account may not act for it. A coordinator's is marked as acting on its behalf.</summary>
    public Actor? ActorFor(ParticipantId participant) => MayActFor(participant) ? new(Role, Account, participant) : null;

    /// <summary>The actor of the desk itself.</summary>
    /// <exception cref="InvalidOperationException">The account is not the desk's.</exception>
    public Actor DeskActor() => IsDesk ? new(Role, Account) : throw new InvalidOperationException("The account is not the desk's.");
}
