using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mail">Its mail address.</param>
/// <param name="Role">Its role's word.</param>
/// <param name="Participants">The participants it acts for.</param>
/// <param name="Locked">Whether it may not sign in.</param>
/// <param name="SecondFactor">Whether it has a second factor.</param>
/// <param name="HasPassword">Whether its owner has chosen a password.</param>
public sealed record AccountSummary(string Id, string Mail, string Role, ImmutableArray<ParticipantId> Participants, bool Locked, bool SecondFactor, bool HasPassword)
{
    /// <summary>The summary of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">The time.</param>
    public static AccountSummary Of(Account account, DateTimeOffset now) => new(
        account.Id, account.Email ?? "", AccountRole.Word(account.Role),
        [.. account.Participants.Select(p => new ParticipantId(p.Participant)).OrderBy(p => p.Value, StringComparer.Ordinal)],
        account.LockoutEnd > now, account.TwoFactorEnabled, account.PasswordHash is not null);
}
