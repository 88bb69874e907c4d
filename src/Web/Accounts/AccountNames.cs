using Kyodo.Grains.Commands;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Web.Accounts;

/// <summary>The mail addresses by which the desk knows its own accounts, for "who wrote this down".</summary>
public sealed class AccountNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Looks the accounts of some actors up.</summary>
    /// <param name="context">The request of somebody of the desk.</param>
    /// <param name="actors">Whose names are wanted.</param>
    public Task Read(HttpContext context, IEnumerable<Actor> actors) => Read(context, actors.Select(a => a.Account));

    /// <summary>Looks some accounts up.</summary>
    /// <param name="context">The request of somebody of the desk.</param>
    /// <param name="accounts">The accounts' ids.</param>
    public async Task Read(HttpContext context, IEnumerable<string> accounts)
    {
        string[] wanted = [.. accounts.Distinct().Where(a => !_names.ContainsKey(a))];
        if (wanted.Length == 0)
            return;
        var users = context.RequestServices.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>().Users;
        foreach (var account in await users.AsNoTracking().Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, a.Email }).ToListAsync(context.RequestAborted))
            _names[account.Id] = account.Email ?? account.Id;
    }

    /// <summary>The name of an actor's account; its id when there is no such account any more.</summary>
    public string Name(Actor actor) => Name(actor.Account);

    /// <summary>The name of an account; its id when there is no such account any more.</summary>
    public string Name(string account) => _names.GetValueOrDefault(account, account);
}
