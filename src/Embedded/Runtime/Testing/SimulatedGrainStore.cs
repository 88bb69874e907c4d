using System.Globalization;
using Kyodo.Embedded.Storage;
using Orleans.Storage;

namespace Kyodo.Embedded.Testing;

/// <summary>
/// A store that makes writes durable in steps the simulation orders: first the writes so far, or only some of them, become durable together,
/// then, in a later step, their callers are told. A crash between the two leaves durable writes that nobody was told of.
/// </summary>
internal sealed class SimulatedGrainStore(SimulatedDispatcher dispatcher, SimulatedDisk disk, Random random, double failedCommits) : IGrainStore
{
    private readonly Queue<(Func<Action> Execute, Action<Exception> Fail)> _pending = [];
    private bool _committing;

    public ValueTask<StoredRecord?> ReadAsync(string name, string key) => new(Later(() =>
        disk.Records.TryGetValue((name, key), out var record) ? record : (StoredRecord?)null));

    public async IAsyncEnumerable<StoredRecord> ReadAllAsync(string name)
    {
        foreach (var record in await Later(() => disk.Records.Where(entry => entry.Key.Name == name).Select(entry => entry.Value).ToList()))
            yield return record;
    }

    public Task<IReadOnlyList<string>> ReadNamesAsync() =>
        Later(() => (IReadOnlyList<string>)[.. disk.Records.Keys.Select(key => key.Name).Distinct().Order(StringComparer.Ordinal)]);

    public Task<long> WriteAsync(string name, string key, byte[]? body, long expectedVersion) => Commit(() =>
    {
        var stored = disk.Records.TryGetValue((name, key), out var record) ? record.Version : 0;
        if (expectedVersion != IGrainStore.AnyVersion && stored != expectedVersion)
            throw new InconsistentStateException($"The state '{name}' of {key} was written by somebody else.", stored.ToString(CultureInfo.InvariantCulture), expectedVersion.ToString(CultureInfo.InvariantCulture));
        if (body is null)
        {
            disk.Records.Remove((name, key));
            return 0L;
        }

        var version = disk.NextVersion();
        disk.Records[(name, key)] = new StoredRecord(key, version, body);
        return version;
    });

    public Task<long> AppendAsync(string journal, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count);
        return Commit(() =>
        {
            if (!disk.Journals.TryGetValue(journal, out var list))
                disk.Journals[journal] = list = [];
            var number = LastEntry(journal);
            foreach (var entry in entries)
                list.Add(new JournalEntry(++number, entry.ToArray()));
            return number;
        });
    }

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(string journal, long fromNumber)
    {
        foreach (var entry in await Later(() => disk.Journals.GetValueOrDefault(journal)?.Where(entry => entry.Number >= fromNumber).ToList() ?? []))
            yield return entry;
    }

    public Task<JournalSnapshot?> ReadSnapshotAsync(string journal) =>
        Later(() => disk.Snapshots.TryGetValue(journal, out var snapshot) ? snapshot : (JournalSnapshot?)null);

    public Task WriteSnapshotAsync(string journal, JournalSnapshot snapshot) => Commit(() =>
    {
        var last = LastEntry(journal);
        if (snapshot.Number > last)
            throw new InconsistentStateException($"Journal {journal} ends at entry {last}; a snapshot cannot reach {snapshot.Number}.", last.ToString(CultureInfo.InvariantCulture), snapshot.Number.ToString(CultureInfo.InvariantCulture));
        disk.Snapshots[journal] = snapshot with { Body = snapshot.Body.ToArray() };
        disk.Journals.GetValueOrDefault(journal)?.RemoveAll(entry => entry.Number <= snapshot.Number);
        return snapshot.Number;
    });

    public Task FlushAsync() => Commit(static () => 0);

    public void Abort() => _pending.Clear();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private long LastEntry(string journal)
    {
        var snapshot = disk.Snapshots.TryGetValue(journal, out var found) ? found.Number : 0;
        return disk.Journals.GetValueOrDefault(journal) is [.., var last] ? Math.Max(last.Number, snapshot) : snapshot;
    }

    private Task<TResult> Later<TResult>(Func<TResult> read)
    {
        var answer = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => answer.SetResult(read()));
        return answer.Task;
    }

    private Task<TResult> Commit<TResult>(Func<TResult> execute)
    {
        var answer = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending.Enqueue((() =>
        {
            try
            {
                var result = execute();
                return () => answer.SetResult(result);
            }
            catch (InconsistentStateException refusal)
            {
                return () => answer.SetException(refusal);
            }
        }, error => answer.SetException(error)));
        if (!_committing)
        {
            _committing = true;
            Post(CommitSome);
        }

        return answer.Task;
    }

    private void CommitSome()
    {
        var count = 1 + random.Next(_pending.Count);
        if (failedCommits > 0 && random.NextDouble() < failedCommits)
        {
            for (; count > 0; count--)
                _pending.Dequeue().Fail(new IOException("The simulated disk failed."));
        }
        else
        {
            var acknowledgements = new List<Action>();
            for (; count > 0; count--)
                acknowledgements.Add(_pending.Dequeue().Execute());
            Post(() => acknowledgements.ForEach(static acknowledge => acknowledge()));
        }

        _committing = _pending.Count > 0;
        if (_committing)
            Post(CommitSome);
    }

    private void Post(Action action) => dispatcher.Post(new SimulatedStep(dispatcher, action));
}
