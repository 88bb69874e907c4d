namespace Kyodo.Silo.Hosting;

/// <summary>The settings under <c>Kyodo:</c>.</summary>
public sealed class KyodoOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kyodo";

    /// <summary>The data folder; made when it is not there. One process at a time.</summary>
    public string Data { get; set; } = "data";

    /// <summary>What a fresh data folder is filled with.</summary>
    public SampleKind Sample { get; set; } = SampleKind.Town;

    /// <summary>Where the relational side (read model, accounts, keys) is kept.</summary>
    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    /// <summary>The local hour, 0 to 23, at which the nightly run begins.</summary>
    public int NightHour { get; set; } = Kyodo.Grains.Rescoring.RescoringLife.StandardHour;

    /// <summary>
    /// A JSON file that says what the municipality is made of (<see cref="Kyodo.Grains.Municipalities.Municipality"/>), read at start where
    /// there is no sample.
    /// </summary>
    public string? Municipality { get; set; }
}
