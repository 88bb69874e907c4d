using Microsoft.AspNetCore.Identity;

namespace Kyodo.Web.Accounts;

/// <summary>Finds the account of somebody who signs in, so that the time it takes tells nobody which addresses have accounts.</summary>
public sealed class AccountLookup(UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();
    private static string? _nobodysHash;

    /// <summary>The account of the mail address, or null after as much work as a password check costs. The password is not checked.</summary>
    /// <param name="mail">The mail address.</param>
    /// <param name="password">The password that was typed.</param>
    public async Task<Account?> Find(string mail, string password)
    {
        if (await accounts.FindByEmailAsync(mail) is { } account)
            return account;
        hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
        return null;
    }
}
