using Kyodo.Grains.Commands;
using Kyodo.Silo.Hosting;
using Kyodo.Town.Sample;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Accounts;

/// <summary>Makes the accounts that must be there at start: the sample town's, or a first administrator.</summary>
public sealed class StartingAccounts(
    IServiceScopeFactory scopes, AccountTables tables, DataFolder folder, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <summary>The password of the sample sign-ins: known to everybody, so they are made for the invented city only.</summary>
    public const string SamplePassword = "kyodo-sample-town";

    private const string SampleDomain = "@example.jp";

    /// <summary>Makes them, and says how to sign in; <c>{address}</c> stands for the node's address.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<string>> Prepare(CancellationToken cancellation)
    {
        await tables.Ready(cancellation);

        // Of web nodes that start together one makes them.
        await using var turn = await folder.Turn(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var lines = new List<string>();
        if (folder.Owner.Sample == SampleKind.Town)
            lines.AddRange(await MakeSample(accounts, cancellation));
        if (!string.IsNullOrWhiteSpace(options.Value.FirstAdministrator))
            lines.AddRange(await MakeAdministrator(accounts, options.Value.FirstAdministrator, cancellation));
        return lines;
    }

    private async Task<IReadOnlyList<string>> MakeSample(UserManager<Account> accounts, CancellationToken cancellation)
    {
        var there = await accounts.Users.AsNoTracking().Where(a => a.Email!.EndsWith(SampleDomain)).ToListAsync(cancellation);
        if (there.Count == 0)
            there = await Make(accounts);
        return [$"見本のサインイン / sample sign-ins (password: {SamplePassword}):", .. there.OrderBy(a => a.Role).ThenBy(a => a.Email, StringComparer.Ordinal).Select(a => $"  {AccountRole.Word(a.Role),-14} {a.Email}")];
    }

    private async Task<List<Account>> Make(UserManager<Account> accounts)
    {
        var made = new List<Account>();
        var town = SampleTown.Create(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

        // Hashing a password is slow on purpose; these are known to everybody, so one hash serves them all.
        string? hash = null;
        foreach (var sample in town.Accounts)
        {
            var account = new Account { UserName = sample.Mail, Email = sample.Mail, EmailConfirmed = true, Role = RoleOf(sample.Role), Municipality = folder.Code.Value };
            if ((account.Role == ActorRole.GroupManager ? sample.Group : sample.Person) is { } participant)
                account.ActFor(participant);
            account.PasswordHash = hash ??= accounts.PasswordHasher.HashPassword(account, SamplePassword);
            Check(await accounts.CreateAsync(account));
            made.Add(account);
        }

        return made;
    }

    private static ActorRole RoleOf(SampleRole role) => role switch
    {
        SampleRole.Resident => ActorRole.Resident,
        SampleRole.GroupManager => ActorRole.GroupManager,
        SampleRole.Coordinator => ActorRole.Coordinator,
        SampleRole.Administrator => ActorRole.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No account has this role."),
    };

    private async Task<IReadOnlyList<string>> MakeAdministrator(UserManager<Account> accounts, string mail, CancellationToken cancellation)
    {
        // Only while there is none: a setting that is left in place must not make another years later.
        if (await accounts.Users.AnyAsync(a => a.Role == ActorRole.Administrator && a.PasswordHash != null, cancellation))
            return [];
        var account = await accounts.FindByEmailAsync(mail);
        if (account is null)
        {
            account = new() { UserName = mail, Email = mail, Role = ActorRole.Administrator, Municipality = folder.Code.Value };
            Check(await accounts.CreateAsync(account));
        }
        else if (account.Role != ActorRole.Administrator)
        {
            throw new InvalidOperationException("Kyodo:Accounts:FirstAdministrator names an account with another role.");
        }

        var link = SignInPaths.PasswordPage
            + QueryString.Create("account", account.Id).Add("token", await accounts.GeneratePasswordResetTokenAsync(account));
        return ["最初の管理者のパスワード設定（一度だけ・24時間以内） / the first administrator chooses a password here (once, within a day):", $"  {{address}}{link}"];
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("An account could not be made: " + string.Join(", ", result.Errors.Select(e => e.Code)));
    }
}
