using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.Accounts;

/// <summary>Accounts, what they act for, and the data-protection keys. On SQLite in a file of its own, on PostgreSQL beside the read model.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityUserContext<Account>(options)
{
    /// <summary>The layout's name, and the SQLite file's.</summary>
    public const string Layout = "accounts";

    /// <summary>The version of the tables' layout. What they hold cannot be rebuilt.</summary>
    public const int LayoutVersion = 1;

    /// <summary>Which participants an account acts for.</summary>
    public DbSet<AccountParticipant> Participants => Set<AccountParticipant>();

    /// <summary>The data-protection key ring.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
            account.Property(a => a.Municipality).HasMaxLength(5);
            account.HasMany(a => a.Participants).WithOne().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
            account.Navigation(a => a.Participants).AutoInclude();
        });
        builder.Entity<AccountParticipant>(link =>
        {
            link.ToTable("account_participants");
            link.HasKey(p => new { p.AccountId, p.Participant });
            link.Property(p => p.Participant).HasMaxLength(21);
            link.HasIndex(p => p.Participant);
        });
        builder.Entity<ProtectionKey>(key =>
        {
            key.ToTable("account_protection_keys");
            key.Property(k => k.Id).HasMaxLength(100);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
    }
}
