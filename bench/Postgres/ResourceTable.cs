using Kyodo.Matching.Search;
using Npgsql;
using NpgsqlTypes;

namespace Kyodo.Bench.Postgres;

/// <summary>The entries as a table, with the indexes a database would be given for this question.</summary>
internal static class ResourceTable
{
    private const string Definition = """
        CREATE EXTENSION postgis;
        CREATE TABLE resource (
            key bigint PRIMARY KEY, kind smallint NOT NULL, owner smallint NOT NULL, presences int NOT NULL,
            credentials int NOT NULL, languages int NOT NULL, skill_bits bit(128) NOT NULL, skills int[] NOT NULL,
            hours bit(168) NOT NULL, text bit(64) NOT NULL, x int, y int, spot geometry(Point), reach bigint,
            district int NOT NULL, interests int NOT NULL, experience int NOT NULL, reluctant int NOT NULL,
            frequencies int NOT NULL, asks int NOT NULL, newcomer int NOT NULL);
        """;

    private const string Indexes = """
        UPDATE resource SET spot = ST_Point(x, y) WHERE x IS NOT NULL;
        CREATE INDEX resource_spot ON resource USING gist (spot);
        CREATE INDEX resource_skills ON resource USING gin (skills);
        CREATE INDEX resource_nowhere ON resource (kind) WHERE spot IS NULL;
        CREATE INDEX resource_kind ON resource (kind);
        VACUUM (FULL, ANALYZE) resource;
        """;

    public static async Task LoadAsync(NpgsqlConnection connection, Entry[] entries)
    {
        await ExecuteAsync(connection, Definition);
        await using (var writer = await connection.BeginBinaryImportAsync(
            "COPY resource (key, kind, owner, presences, credentials, languages, skill_bits, skills, hours, text, x, y, reach, district, interests, experience, reluctant, frequencies, asks, newcomer) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var entry in entries)
                await WriteAsync(writer, entry);
            await writer.CompleteAsync();
        }

        foreach (var statement in Indexes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            await ExecuteAsync(connection, statement);
    }

    /// <summary>Bits as the database's bit strings have them: the lowest first.</summary>
    public static System.Collections.BitArray Bits(int count, Func<int, bool> isSet)
    {
        var bits = new System.Collections.BitArray(count);
        for (var i = 0; i < count; i++)
            bits[i] = isSet(i);
        return bits;
    }

    public static bool Hour(Matching.Model.WeeklyHours hours, int bit) =>
        ((bit < 64 ? hours.Low >> bit : bit < 128 ? hours.Middle >> (bit - 64) : hours.High >> (bit - 128)) & 1) != 0;

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, Entry entry)
    {
        await writer.StartRowAsync();
        await writer.WriteAsync((long)entry.Key, NpgsqlDbType.Bigint);
        await writer.WriteAsync((short)entry.Kind, NpgsqlDbType.Smallint);
        await writer.WriteAsync((short)entry.Owner, NpgsqlDbType.Smallint);
        await writer.WriteAsync((int)entry.Presences, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Credentials, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Languages, NpgsqlDbType.Integer);
        await writer.WriteAsync(Bits(128, entry.Skills.Contains), NpgsqlDbType.Bit);
        await writer.WriteAsync(entry.Skills.Enumerate().ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        await writer.WriteAsync(Bits(168, bit => Hour(entry.Hours, bit)), NpgsqlDbType.Bit);
        await writer.WriteAsync(Bits(64, bit => (entry.Text >> bit & 1) != 0), NpgsqlDbType.Bit);
        if (entry.Position.IsKnown)
        {
            await writer.WriteAsync((int)entry.Position.X, NpgsqlDbType.Integer);
            await writer.WriteAsync((int)entry.Position.Y, NpgsqlDbType.Integer);
        }
        else
        {
            await writer.WriteNullAsync();
            await writer.WriteNullAsync();
        }

        if (entry.Reach == ushort.MaxValue)
            await writer.WriteNullAsync();
        else
            await writer.WriteAsync(CompiledNeed.SquaredReach(entry.Reach), NpgsqlDbType.Bigint);
        await writer.WriteAsync((int)entry.District, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Interests.Bits, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Experience.Bits, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Reluctant.Bits, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.Frequencies, NpgsqlDbType.Integer);
        await writer.WriteAsync((int)entry.RecentAsks, NpgsqlDbType.Integer);
        await writer.WriteAsync(entry.Newcomer ? 1 : 0, NpgsqlDbType.Integer);
    }
}
