using Kyodo.Silo.ReadModel;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kyodo.Web.Api.Accounts;

/// <summary>Accounts, for administrators.</summary>
public static class AccountsApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapAccountsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/accounts").WithTags("Accounts").RequireAuthorization(Policies.Administrator);
        group.MapGet("", List).WithSummary("Accounts by mail address");
        group.MapPost("", Create).WithSummary("Makes an account; its owner chooses a password by the link in the answer");
        group.MapGet("/{account}", Get).WithSummary("One account");
        group.MapPut("/{account}", Change).WithSummary("Changes role and participants, and ends the account's sessions");
        group.MapPost("/{account}/lock", Lock).WithSummary("Locks an account and ends its sessions");
        group.MapPost("/{account}/unlock", Unlock).WithSummary("Unlocks an account");
        group.MapPost("/{account}/link", Renew).WithSummary("A new link to choose a password");
        return api;
    }

    private static async Task<Ok<Page<AccountSummary>>> List(AccountDirectory directory, Paging paging, TimeProvider time, CancellationToken cancellation)
    {
        var (accounts, total) = await directory.List(paging.Skip, paging.Take, cancellation);
        var now = time.GetUtcNow();
        return TypedResults.Ok(new Page<AccountSummary>([.. accounts.Select(a => AccountSummary.Of(a, now))], total));
    }

    private static async Task<Results<Created<AccountAnswer>, ProblemHttpResult>> Create(AccountDirectory directory, AccountInput input, TimeProvider time)
    {
        var change = await directory.Create(input.Mail, input.Role, input.Participants);
        return change.Account is { } account
            ? TypedResults.Created($"/api/accounts/{account.Id}", new AccountAnswer(AccountSummary.Of(account, time.GetUtcNow()), change.Link))
            : Problems.Invalid(change.Problems);
    }

    private static async Task<Results<Ok<AccountSummary>, ProblemHttpResult>> Get(AccountDirectory directory, string account, TimeProvider time) =>
        await directory.Find(account) is { } found ? TypedResults.Ok(AccountSummary.Of(found, time.GetUtcNow())) : Problems.NotFound();

    private static Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> Change(AccountDirectory directory, string account, RoleInput input, TimeProvider time) =>
        With(directory, account, time, found => directory.Change(found, input.Role, input.Participants));

    private static Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> Lock(AccountDirectory directory, string account, TimeProvider time) =>
        With(directory, account, time, directory.Lock);

    private static Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> Unlock(AccountDirectory directory, string account, TimeProvider time) =>
        With(directory, account, time, directory.Unlock);

    private static Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> Renew(AccountDirectory directory, string account, TimeProvider time) =>
        With(directory, account, time, directory.Renew);

    private static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> With(
        AccountDirectory directory, string id, TimeProvider time, Func<Account, Task<AccountChange>> change)
    {
        if (await directory.Find(id) is not { } found)
            return Problems.NotFound();
        var done = await change(found);
        return done.Account is { } account
            ? TypedResults.Ok(new AccountAnswer(AccountSummary.Of(account, time.GetUtcNow()), done.Link))
            : Problems.Invalid(done.Problems);
    }
}
