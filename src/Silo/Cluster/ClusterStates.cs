using System.Runtime.CompilerServices;
using System.Text.Json;
using Kyodo.Silo.Postgres;
using Kyodo.Silo.Stored;
using Npgsql;
using Orleans.Runtime;

namespace Kyodo.Silo;

/// <summary>What is stored in the cluster's database, as exports see it: the states, and the reminders as one more kind.</summary>
internal sealed class ClusterStates(NpgsqlDataSource database, string service) : IStoredStates
{
    private readonly PostgresStates _states = new(database, service);

    public async Task<IReadOnlyList<string>> Names(CancellationToken cancellation)
    {
        var names = await _states.Names(cancellation);
        await using var any = database.CreateCommand("SELECT EXISTS (SELECT FROM kyodo_reminders WHERE service = $1)");
        any.Parameters.Add(new() { Value = service });
        return (bool)(await any.ExecuteScalarAsync(cancellation))! ? [.. names.Append(StoredReminder.Kind).Order(StringComparer.Ordinal)] : names;
    }

    public IAsyncEnumerable<StoredState> All(string name, CancellationToken cancellation) =>
        name == StoredReminder.Kind ? Reminders(cancellation) : _states.All(name, cancellation);

    public Task<StoredState?> Find(string name, string key, CancellationToken cancellation) => _states.Find(name, key, cancellation);

    public Task Add(string name, StoredState state, CancellationToken cancellation) =>
        name == StoredReminder.Kind ? AddReminder(state, cancellation) : _states.Add(name, state, cancellation);

    private static string KeyOf(GrainId grain, string name) => $"{grain}\n{name}";

    private async IAsyncEnumerable<StoredState> Reminders([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT grain, name, starts, period FROM kyodo_reminders WHERE service = $1 ORDER BY grain || chr(10) || name COLLATE \"C\"");
        command.Parameters.Add(new() { Value = service });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var grain = GrainId.Parse(reader.GetString(0));
            var name = reader.GetString(1);
            var reminder = new StoredReminder(
                StoredReminder.CurrentFormat, grain.Type.ToString()!, grain.Key.ToString()!, name, reader.GetDateTime(2), TimeSpan.FromMilliseconds(reader.GetInt64(3)));
            yield return new(KeyOf(grain, name), JsonSerializer.SerializeToUtf8Bytes(reminder));
        }
    }

    private async Task AddReminder(StoredState state, CancellationToken cancellation)
    {
        var reminder = JsonSerializer.Deserialize<StoredReminder>(state.Body.Span) ?? throw new JsonException($"The reminder {state.Key} is null.");
        if (reminder.Format != StoredReminder.CurrentFormat)
            throw new InvalidDataException($"The reminder {state.Key} has form {reminder.Format}; this program reads form {StoredReminder.CurrentFormat}.");
        var grain = GrainId.Create(reminder.GrainType, reminder.GrainKey);
        await using var command = database.CreateCommand("""
            INSERT INTO kyodo_reminders (service, grain, name, starts, period, hash, version) VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING
            """);
        foreach (var value in new object[]
        {
            service, grain.ToString(), reminder.Name, DateTime.SpecifyKind(reminder.FirstTick, DateTimeKind.Utc), (long)reminder.Period.TotalMilliseconds,
            unchecked((int)grain.GetUniformHashCode()),
        })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
