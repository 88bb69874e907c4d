using Kyodo.Matching.Model;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.Records;

/// <summary>The audit trail, on SQLite or PostgreSQL. Unlike the read model it can be made from nothing else.</summary>
public sealed class RecordsContext(DbContextOptions<RecordsContext> options) : DbContext(options)
{
    /// <summary>The layout's name.</summary>
    public const string Layout = "records";

    /// <summary>The version of the tables' layout.</summary>
    public const int LayoutVersion = 2;

    /// <summary>With which version each table came that the first did not have.</summary>
    public static IReadOnlyDictionary<string, int> Added { get; } = new Dictionary<string, int> { ["record_lists"] = 2 };

    /// <summary>Who looked at whom.</summary>
    public DbSet<LookedAt> Looks => Set<LookedAt>();

    /// <summary>Who saw which names on one page.</summary>
    public DbSet<ListedNames> Lists => Set<ListedNames>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LookedAt>(e =>
        {
            e.ToTable("record_looks");
            e.HasKey(l => l.Id);
            e.Property(l => l.Municipality).HasMaxLength(5);
            e.Property(l => l.Account).HasMaxLength(64);
            e.Property(l => l.What).HasMaxLength(120);
            e.Property(l => l.Participant).HasConversion(id => id.Value, text => new ParticipantId(text)).HasMaxLength(24);
            e.HasIndex(l => new { l.Participant, l.At });
            e.HasIndex(l => new { l.Account, l.At });
            e.HasIndex(l => new { l.Municipality, l.At });
        });
        modelBuilder.Entity<ListedNames>(e =>
        {
            e.ToTable("record_lists");
            e.HasKey(l => l.Id);
            e.Property(l => l.Municipality).HasMaxLength(5);
            e.Property(l => l.Account).HasMaxLength(64);
            e.Property(l => l.What).HasMaxLength(120);
            e.HasIndex(l => new { l.Account, l.At });
            e.HasIndex(l => new { l.Municipality, l.At });
        });
    }
}
