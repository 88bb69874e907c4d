using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Web.Accounts;

/// <summary>The accounts of the served municipality, for administrators.</summary>
public sealed class AccountDirectory(UserManager<Account> accounts, AccountsContext context, ServedMunicipality municipality, IGrainFactory grains)
{
    private const int LongestMail = 254;
    private const int MostParticipants = 50;

    /// <summary>The accounts by mail address.</summary>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to return.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(IReadOnlyList<Account> Accounts, int Total)> List(int skip, int take, CancellationToken cancellation)
    {
        var all = context.Users.AsNoTracking().Where(a => a.Municipality == municipality.Code.Value);
        return (await all.OrderBy(a => a.NormalizedEmail).Skip(skip).Take(take).ToListAsync(cancellation), await all.CountAsync(cancellation));
    }

    /// <summary>An account of the municipality, or null.</summary>
    public async Task<Account?> Find(string id) =>
        await accounts.FindByIdAsync(id) is { } account && account.Municipality == municipality.Code.Value ? account : null;

    /// <summary>The desk's accounts: coordinators and administrators, by mail address.</summary>
    public async Task<IReadOnlyList<Account>> Staff(CancellationToken cancellation) =>
        await accounts.Users.AsNoTracking().Where(a => a.Municipality == municipality.Code.Value && (a.Role == ActorRole.Coordinator || a.Role == ActorRole.Administrator))
            .OrderBy(a => a.Email).ToListAsync(cancellation);

    /// <summary>Makes an account without a password; its owner chooses one by the link.</summary>
    /// <param name="mail">The mail address, not used by another account.</param>
    /// <param name="role">The role's word.</param>
    /// <param name="participants">The participants it acts for: for a resident one person, for a manager groups.</param>
    public async Task<AccountChange> Create(string mail, string role, IReadOnlyList<string> participants)
    {
        var problems = new List<FieldProblem>();
        var (parsed, ids) = await Check(role, participants, problems);
        if (mail.Length > LongestMail || !new EmailAddressAttribute().IsValid(mail) || mail.Any(char.IsControl))
            problems.Add(new("mail", "invalid", "メールアドレスを正しく入力してください。", "A mail address is expected."));
        if (problems.Count > 0)
            return AccountChange.Wrong([.. problems]);
        var account = new Account { UserName = mail, Email = mail, Role = parsed, Municipality = municipality.Code.Value };
        foreach (var id in ids)
            account.ActFor(id);
        var result = await accounts.CreateAsync(account);
        return result.Succeeded
            ? new(account, await LinkFor(account), [])
            : AccountChange.Wrong(new FieldProblem("mail", "taken", "このメールアドレスは使えません。", "This mail address cannot be used."));
    }

    /// <summary>Changes role and participants. Sessions end: whoever is signed in must sign in again.</summary>
    /// <param name="account">The account.</param>
    /// <param name="role">The role's word.</param>
    /// <param name="participants">The participants it acts for from now on.</param>
    public async Task<AccountChange> Change(Account account, string role, IReadOnlyList<string> participants)
    {
        var problems = new List<FieldProblem>();
        var (parsed, ids) = await Check(role, participants, problems);
        if (problems.Count > 0)
            return AccountChange.Wrong([.. problems]);
        account.Role = parsed;
        account.Participants.RemoveAll(p => !ids.Contains(new(p.Participant)));
        foreach (var id in ids)
            account.ActFor(id);
        return await Save(account);
    }

    /// <summary>Locks an account until it is unlocked, and ends its sessions.</summary>
    public async Task<AccountChange> Lock(Account account)
    {
        await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue);
        return await Save(account);
    }

    /// <summary>Unlocks an account.</summary>
    public async Task<AccountChange> Unlock(Account account)
    {
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return new(account, null, []);
    }

    /// <summary>
    /// Nobody signs in for a participant any more, whose personal data are erased: an account that acted for nobody else and is not of the
    /// desk goes, with its mail address; others only lose the link.
    /// </summary>
    /// <exception cref="InvalidOperationException">An account was changed meanwhile; to be done again.</exception>
    public async Task Forget(ParticipantId participant)
    {
        var linked = await context.Users.Where(a => a.Municipality == municipality.Code.Value && a.Participants.Any(p => p.Participant == participant.Value)).Select(a => a.Id).ToListAsync();
        foreach (var id in linked)
        {
            if (await Find(id) is not { } account)
                continue;
            account.Participants.RemoveAll(p => p.Participant == participant.Value);
            var result = account.IsStaff || account.Participants.Count > 0 ? await accounts.UpdateSecurityStampAsync(account) : await accounts.DeleteAsync(account);
            if (!result.Succeeded)
                throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }

    /// <summary>A new link for an owner who lost the password. The link is the administrator's to hand over.</summary>
    public async Task<AccountChange> Renew(Account account) => new(account, await LinkFor(account), []);

    private async Task<string> LinkFor(Account account) => SignInPaths.PasswordPage
        + QueryString.Create("account", account.Id).Add("token", await accounts.GeneratePasswordResetTokenAsync(account));

    private async Task<AccountChange> Save(Account account)
    {
        var result = await accounts.UpdateSecurityStampAsync(account);
        return result.Succeeded
            ? new(account, null, [])
            : AccountChange.Wrong(new FieldProblem("account", "stale", "ほかの人が先に変更しました。", "It has changed since it was read."));
    }

    private async Task<(ActorRole Role, ImmutableArray<ParticipantId> Participants)> Check(
        string role, IReadOnlyList<string> participants, List<FieldProblem> problems)
    {
        if (AccountRole.Parse(role) is not { } parsed)
        {
            problems.Add(new("role", "unknown", "この役割はありません。", "There is no such role."));
            return default;
        }

        var ids = ImmutableArray.CreateBuilder<ParticipantId>();
        if (participants.Count > MostParticipants)
            problems.Add(new("participants", "too_many", $"{MostParticipants}件以内にしてください。", $"At most {MostParticipants} are possible."));
        for (var i = 0; i < Math.Min(participants.Count, MostParticipants); i++)
        {
            if (!municipality.TryId<ParticipantId>(participants[i], out var id) || await grains.Participant(id).Get() is null)
                problems.Add(new($"participants[{i}]", "unknown", "この登録者はありません。", "There is no such participant."));
            else if (id.IsPerson && parsed == ActorRole.GroupManager)
                problems.Add(new($"participants[{i}]", "not_a_group", "団体を指定してください。", "A group is expected."));
            else if (!id.IsPerson && parsed == ActorRole.Resident)
                problems.Add(new($"participants[{i}]", "not_a_person", "個人を指定してください。", "A person is expected."));
            else
                ids.Add(id);
        }

        if (parsed == ActorRole.Resident && participants.Count != 1)
            problems.Add(new("participants", "one", "住民のアカウントには個人を1人指定してください。", "A resident's account acts for one person."));
        if (parsed == ActorRole.GroupManager && participants.Count == 0)
            problems.Add(new("participants", "missing", "団体を指定してください。", "A group is required."));
        return (parsed, ids.ToImmutable());
    }
}
