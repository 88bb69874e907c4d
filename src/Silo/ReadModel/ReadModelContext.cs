using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kyodo.Silo.ReadModel;

/// <summary>
/// The tables lists are made of, on SQLite or PostgreSQL. The grains' own rows are the entities; nothing here is an authority, all of it
/// can be made anew from the grains.
/// </summary>
public sealed class ReadModelContext(DbContextOptions<ReadModelContext> options) : DbContext(options)
{
    /// <summary>The version of the tables' layout; another one on storage makes the read model be built anew.</summary>
    public const int LayoutVersion = 4;

    /// <summary>The shadow column that scopes every row to its municipality.</summary>
    internal const string Municipality = "Municipality";

    /// <summary>Needs.</summary>
    public DbSet<NeedRow> Needs => Set<NeedRow>();

    /// <summary>Participants.</summary>
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    /// <summary>Collaborations.</summary>
    public DbSet<CollaborationRow> Collaborations => Set<CollaborationRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NeedRow>(e =>
        {
            Row(e, "read_needs", nameof(NeedRow.Id));
            e.HasIndex(Municipality, nameof(NeedRow.Stage));
            e.HasIndex(n => n.Requester);
        });
        modelBuilder.Entity<ParticipantRow>(e =>
        {
            Row(e, "read_participants", nameof(ParticipantRow.Id));
            e.HasIndex(Municipality, nameof(ParticipantRow.Kana));
            e.HasIndex(Municipality, nameof(ParticipantRow.TelephoneDigits));
        });
        modelBuilder.Entity<CollaborationRow>(e =>
        {
            Row(e, "read_collaborations", nameof(CollaborationRow.Id));
            e.HasIndex(c => c.Participant);
            e.HasIndex(c => c.Requester);
        });
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<NeedId>().HaveConversion<NeedIdConverter>();
        configurationBuilder.Properties<ParticipantId>().HaveConversion<ParticipantIdConverter>();
        configurationBuilder.Properties<CollaborationId>().HaveConversion<CollaborationIdConverter>();
        configurationBuilder.Properties<DistrictId>().HaveConversion<DistrictIdConverter>();
        configurationBuilder.Properties<SkillSet>().HaveConversion<SkillSetConverter>();

        // SQLite cannot order by a DateTimeOffset; a number means the same on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    private static void Row<T>(EntityTypeBuilder<T> entity, string table, string key)
        where T : class
    {
        entity.ToTable(table);
        entity.HasKey(key);
        entity.Property<string>(Municipality).HasMaxLength(5);
    }

    private sealed class NeedIdConverter() : ValueConverter<NeedId, string>(id => id.Value, text => new(text));

    private sealed class ParticipantIdConverter() : ValueConverter<ParticipantId, string>(id => id.Value, text => new(text));

    private sealed class CollaborationIdConverter() : ValueConverter<CollaborationId, string>(id => id.Value, text => new(text));

    private sealed class DistrictIdConverter() : ValueConverter<DistrictId, string>(id => id.Value, text => new(text));

    private sealed class SkillSetConverter() : ValueConverter<SkillSet, string>(
        set => set.Bits.ToString("x", System.Globalization.CultureInfo.InvariantCulture),
        text => new(UInt128.Parse(text, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
