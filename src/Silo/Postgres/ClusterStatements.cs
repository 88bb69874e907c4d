namespace Kyodo.Silo.Postgres;

/// <summary>
/// The statements by which the cluster's providers work on our tables. A provider names its parameters and the columns it reads; the rest
/// is ours. Each is one statement, so that it is done as a whole or not at all, and a version that is not the stored one changes nothing.
/// </summary>
public static class ClusterStatements
{
    private const string OneState = "service = @ServiceId AND name = @GrainTypeString AND key = @GrainIdExtensionString";
    private const string OneSilo = "cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation";
    private const string OneReminder = "service = @ServiceId AND grain = @GrainId AND name = @ReminderName";

    private const string ReadSilo = """
        SELECT s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
               s.proxy_port AS ProxyPort, s.suspects AS SuspectTimes, s.starts AS StartTime, s.alive AS IAmAliveTime, c.version AS Version
        FROM kyodo_clusters c LEFT JOIN kyodo_silos s ON s.cluster = c.cluster
        """;

    private const string ReadReminder = """
        SELECT grain AS GrainId, name AS ReminderName, starts AS StartTime, period AS Period, version AS Version FROM kyodo_reminders
        """;

    /// <summary>The statements by the names the providers know them by.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ReadFromStorageKey"] = $"SELECT body AS PayloadBinary, version AS Version FROM kyodo_states WHERE {OneState}",

        // No row comes back when the version is another, or when somebody else wrote first: the provider makes a version conflict of it.
        ["WriteToStorageKey"] = $"""
            WITH first AS (
                INSERT INTO kyodo_states (service, name, key, version, body)
                SELECT @ServiceId, @GrainTypeString, @GrainIdExtensionString, 1, @PayloadBinary WHERE CAST(@GrainStateVersion AS integer) IS NULL
                ON CONFLICT (service, name, key) DO NOTHING RETURNING version),
            later AS (
                UPDATE kyodo_states SET version = version + 1, body = @PayloadBinary, written = now()
                WHERE {OneState} AND version = CAST(@GrainStateVersion AS integer) RETURNING version)
            SELECT version AS NewGrainStateVersion FROM first UNION ALL SELECT version FROM later
            """,

        // A cleared state keeps its row: its version must not begin anew while an old activation may still hold one.
        ["ClearStorageKey"] = Cleared,
        ["DeleteStorageKey"] = Cleared,

        ["InsertMembershipVersionKey"] = """
            WITH made AS (INSERT INTO kyodo_clusters (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT (cluster) DO NOTHING RETURNING 1)
            SELECT CAST(count(*) AS integer) FROM made
            """,
        ["InsertMembershipKey"] = $"""
            WITH next AS (
                UPDATE kyodo_clusters SET version = version + 1, changed = now()
                WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (SELECT FROM kyodo_silos WHERE {OneSilo}) RETURNING cluster),
            entered AS (
                INSERT INTO kyodo_silos (cluster, address, port, generation, name, host, status, proxy_port, starts, alive)
                SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM next RETURNING 1)
            SELECT CAST(count(*) AS integer) FROM entered
            """,
        ["UpdateMembershipKey"] = $"""
            WITH next AS (
                UPDATE kyodo_clusters SET version = version + 1, changed = now()
                WHERE cluster = @DeploymentId AND version = @Version AND EXISTS (SELECT FROM kyodo_silos WHERE {OneSilo}) RETURNING cluster),
            changed AS (
                UPDATE kyodo_silos s SET status = @Status, suspects = CAST(@SuspectTimes AS text), alive = @IAmAliveTime FROM next
                WHERE s.cluster = next.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation RETURNING 1)
            SELECT CAST(count(*) AS integer) FROM changed
            """,
        ["UpdateIAmAlivetimeKey"] = $"UPDATE kyodo_silos SET alive = @IAmAliveTime WHERE {OneSilo}",
        ["MembershipReadRowKey"] = $"{ReadSilo} AND s.address = @Address AND s.port = @Port AND s.generation = @Generation WHERE c.cluster = @DeploymentId",
        ["MembershipReadAllKey"] = $"{ReadSilo} WHERE c.cluster = @DeploymentId",
        ["DeleteMembershipTableEntriesKey"] = "DELETE FROM kyodo_clusters WHERE cluster = @DeploymentId",
        ["CleanupDefunctSiloEntriesKey"] = $"DELETE FROM kyodo_silos WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> {Active}",
        ["GatewaysQueryKey"] = """
            SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM kyodo_silos
            WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0
            """,

        ["ReadReminderRowsKey"] = $"{ReadReminder} WHERE service = @ServiceId AND grain = @GrainId",
        ["ReadReminderRowKey"] = $"{ReadReminder} WHERE {OneReminder}",
        ["ReadRangeRows1Key"] = $"{ReadReminder} WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash",

        // The ring's range goes over its end.
        ["ReadRangeRows2Key"] = $"{ReadReminder} WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)",
        ["UpsertReminderRowKey"] = """
            INSERT INTO kyodo_reminders (service, grain, name, starts, period, hash, version)
            VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 1)
            ON CONFLICT (service, grain, name) DO UPDATE
            SET starts = excluded.starts, period = excluded.period, hash = excluded.hash, version = kyodo_reminders.version + 1
            RETURNING version AS Version
            """,
        ["DeleteReminderRowKey"] = $"""
            WITH gone AS (DELETE FROM kyodo_reminders WHERE {OneReminder} AND version = @Version RETURNING 1) SELECT CAST(count(*) AS integer) FROM gone
            """,
        ["DeleteReminderRowsKey"] = "DELETE FROM kyodo_reminders WHERE service = @ServiceId",
    };

    private const string Cleared = $"""
        UPDATE kyodo_states SET version = version + 1, body = NULL, written = now()
        WHERE {OneState} AND version = CAST(@GrainStateVersion AS integer) RETURNING version AS NewGrainStateVersion
        """;

    // The provider's number for a silo that is up.
    private const string Active = "3";
}
