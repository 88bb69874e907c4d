using Kyodo.Grains.Commands;
using Kyodo.Silo.Accounts;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Records;
using Kyodo.Silo.Relational;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.Tests.Commands;

/// <summary>Invented accounts with all that hangs on them, and looks, as a web node leaves them.</summary>
internal static class Kept
{
    public static async Task Fill(string folder)
    {
        await KeptTables.In(folder).Ensure(CancellationToken.None);
        await using (var context = new AccountsContext(RelationalHosting.OnFile<AccountsContext>(folder, AccountsContext.Layout)))
        {
            var manager = new Account { Id = "b", UserName = "みどり", Email = "midori@example.jp", Role = ActorRole.GroupManager, Municipality = "12233", LockoutEnd = new(2026, 4, 1, 9, 0, 0, 123, 456, TimeSpan.FromHours(9)) };
            manager.ActFor(new("12233/g-0000000000001"));
            manager.ActFor(new("12233/p-0000000000002"));
            var coordinator = new Account { Id = "a", UserName = "desk", PasswordHash = "AQ==", TwoFactorEnabled = true, Role = ActorRole.Coordinator, Municipality = "12233" };
            coordinator.ActFor(new("12233/p-0000000000001"));
            context.AddRange(manager, coordinator);
            context.Add(new IdentityUserClaim<string> { UserId = "a", ClaimType = "kyodo", ClaimValue = "\"値\"" });
            context.Add(new IdentityUserToken<string> { UserId = "a", LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "ABCD" });
            context.Add(new ProtectionKey { Id = "key-1", Xml = "鍵の中身" });
            await context.SaveChangesAsync();
        }

        await using var records = new RecordsContext(RelationalHosting.OnFile<RecordsContext>(folder, RecordsContext.Layout));
        for (var number = 1; number <= 3; number++)
            records.Add(new LookedAt { Municipality = "12233", At = number, Account = "a", Participant = new("12233/p-0000000000001"), What = "GET /desk" });
        records.Add(new ListedNames { Municipality = "12233", At = 4, Account = "a", What = "/desk/people", Count = 1, Participants = " p-0000000000001 " });
        await records.SaveChangesAsync();
    }

    public static async Task<string> Key(string connection)
    {
        await using var context = new AccountsContext(new DbContextOptionsBuilder<AccountsContext>().UseNpgsql(connection).Options);
        return (await context.ProtectionKeys.SingleAsync()).Xml;
    }
}
