using System.Globalization;
using Npgsql;

namespace Kyodo.Silo;

/// <summary>Silos work on the database that a command wants for itself.</summary>
public sealed class SilosRunningException : IOException
{
    // Silos renew their sign of life every half minute.
    private const string Recent = """
        SELECT address, port FROM kyodo_silos WHERE status <> 6 AND alive > now() - interval '90 seconds' ORDER BY address, port LIMIT 1
        """;

    private SilosRunningException(string message)
        : base(message)
    {
    }

    /// <summary>Throws when a silo gave a sign of life in the last 90 seconds.</summary>
    /// <exception cref="SilosRunningException">One did.</exception>
    public static async Task Check(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Recent);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (await reader.ReadAsync(cancellation))
        {
            throw new SilosRunningException(string.Create(
                CultureInfo.InvariantCulture, $"The silo {reader.GetString(0)}:{reader.GetInt32(1)} is running, or ended without a word less than 90 seconds ago. Stop it first."));
        }
    }
}
