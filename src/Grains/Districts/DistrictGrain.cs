using System.Collections.Immutable;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Kyodo.Grains.Districts;

/// <summary>
/// A district: a <see cref="DistrictBook"/> in memory, made from a journal on activation. A change is appended to the journal, then applied;
/// needs whose list it changes are told by the outbox. Which were told is noted with the next entry: told twice is harmless.
/// </summary>
[GrainType("district"), ActivationCountBasedPlacement]
public sealed class DistrictGrain : Grain, IDistrictGrain, IRemindable
{
    // Entries are read one by one on activation, listings of a snapshot only when somebody asks: it stands for all but the last few.
    private const int LeastEntriesForSnapshot = 1_000;
    private const int SnapshotShare = 32;
    // A watched need is read from a snapshot as an entry is: as many entries again as a quarter of them cost little more.
    private const int WatchedShare = 4;
    // What reading an entry costs, in the cost of reading one floor.
    private const int EntryWeight = 16;
    private const int FloorsWeight = 2;
    private const int HintsAtOnce = 16;
    private static readonly TimeSpan s_longestStretch = TimeSpan.FromMilliseconds(3);

    private readonly IDistrictJournal _journal;
    private readonly TimeProvider _time;
    private readonly ILogger<DistrictGrain> _logger;
    private readonly DistrictBook _book = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Queue<WaitingChange> _waiting = new();
    private readonly Dictionary<NeedId, HintMark> _hints = [];
    private readonly HashSet<NeedId> _held = [];
    private DistrictId _id;
    private Outbox _outbox = null!;
    private long _last;
    private long _changed;
    private long _told;
    private long _toldNoted;
    private long _sinceSnapshot;
    private int _snapshotBytes;
    private long _hintNumber;
    private long _stretchBegan;
    private bool _broken;

    /// <summary>Made by the runtime.</summary>
    public DistrictGrain(IDistrictJournal journal, TimeProvider time, ILogger<DistrictGrain> logger)
    {
        _journal = journal;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = new(this.GetPrimaryKeyString());
        _outbox = new(this, _time, _logger, () => _hints.Count > 0, () => null, Tell);
        _stretchBegan = _time.GetTimestamp();
        List<(long Number, DistrictChange Change)> untold = [];
        await ReadSnapshot(cancellationToken);
        await foreach (var entry in _journal.Read(_id, _last, cancellationToken))
        {
            var change = DistrictBytes.Change(entry.Body.Span);
            _last = entry.Number;
            _sinceSnapshot += Weight(change);
            if (change.ToldThrough > 0)
                _told = _toldNoted = change.ToldThrough;
            else
                untold.Add((entry.Number, change));
            await Breathe();
        }

        await Replay(untold);
        _outbox.Schedule();
    }

    /// <inheritdoc/>
    public Task Configure(Municipality municipality) => ChangeAll(new() { Configured = municipality }, Hint);

    /// <inheritdoc/>
    public async Task Govern(RulebookInForce rules)
    {
        await ChangeAll(new() { Governed = rules }, rules.IsSpreading ? _held.UnionWith : Hint);
        if (rules.IsSpreading || _held.Count == 0)
            return;
        await _outbox.Prepare();
        Hint(_held);
        _held.Clear();
        _outbox.Schedule();
    }

    /// <inheritdoc/>
    public Task Adopt(ModelInForce model) =>
        // The run that brought the model looks for every open need's candidates itself.
        ChangeAll(new() { Modelled = model }, static _ => { });

    /// <inheritdoc/>
    public Task<DistrictOverview> Overview()
    {
        Turn();
        return _book.Overview(Breathe);
    }

    /// <inheritdoc/>
    public Task List(ParticipantListing listing) => Change(new() { Listed = listing });

    /// <inheritdoc/>
    public Task Unlist(ParticipantId owner, long version) => Change(new() { Unlisted = owner, Version = version });

    /// <inheritdoc/>
    public Task<CandidateList> Candidates(CandidateQuery query)
    {
        Turn();
        return Task.FromResult(_book.Best(query, _changed));
    }

    /// <inheritdoc/>
    public Task<Suggestion?> Judge(Need need, ImmutableArray<ParticipantId> excluded, ResourceId resource, RulebookInForce rules)
    {
        Turn();
        return Task.FromResult(_book.Judge(need, excluded, resource, rules));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<PreviewedCandidate>> Preview(PreviewQuery query)
    {
        Turn();
        return Task.FromResult(_book.Preview(query));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<ActivityMatch>> Activities(ActivityQuery query)
    {
        Turn();
        return Task.FromResult(_book.Activities(query));
    }

    /// <inheritdoc/>
    public Task Watch(WatchedNeed need) => Write(new() { Watched = need }, change =>
    {
        _book.Apply(change);
        // What changed between its search and now has been compared with no watch, or an older one.
        if (need.Searched < _changed)
            Hint([need.Need.Id]);
        else if (_hints.TryGetValue(need.Need.Id, out var hint) && hint.Change <= need.Searched)
            _hints.Remove(need.Need.Id);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public Task Unwatch(NeedId need, long version) => Write(new() { Unwatched = need, Version = version }, change =>
    {
        _book.Apply(change);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _book.Zone).DateTime);

    private async Task ReadSnapshot(CancellationToken cancellationToken)
    {
        if (await _journal.ReadSnapshot(_id, cancellationToken) is not { } snapshot)
            return;
        DistrictBytes.Check(snapshot);
        _snapshotBytes = snapshot.Body.Length;
        _last = _changed = _told = _toldNoted = snapshot.Number;
        if (snapshot.Layout == 1)
        {
            await ReadChanges(snapshot.Body);
            return;
        }

        var reader = new SnapshotReader(snapshot.Body);
        await ReadChanges(reader.ReadChanges());
        var (index, day) = reader.ReadIndex();
        await _book.Restore(index, day, [.. reader.ReadOwners()], Breathe);
    }

    private async Task ReadChanges(ReadOnlyMemory<byte> rest)
    {
        while (DistrictBytes.TryRead(ref rest, out var change))
        {
            // Which change they are about is not written down: it may be the day.
            if (change.Untold is { } untold)
                Hint(untold, long.MaxValue);
            else
                await Redo(change);
            await Breathe();
        }
    }

    // Needs told before the crash are not told again; those after the last note are.
    private async Task Replay(List<(long Number, DistrictChange Change)> changes)
    {
        foreach (var (number, change) in changes)
        {
            var hints = await Redo(change);
            if (change.Watched is { } watched)
                hints = watched.Searched < _changed ? [watched.Need.Id] : [];
            else if (change.Floors is { } floors)
                hints = [.. floors.Where(f => f.Searched < _changed).Select(f => f.Need)];
            else if (change.Unwatched is null)
                _changed = number;
            if (number > _told)
                Hint(hints);
            await Breathe();
        }
    }

    private async Task<IReadOnlyCollection<NeedId>> Redo(DistrictChange change)
    {
        if (change is { Configured: null, Governed: null, Modelled: null })
            return _book.Apply(change);
        return await _book.Rebuild(change, Today, Breathe);
    }

    private Task Change(DistrictChange change) => Write(change, applied =>
    {
        _changed = _last;
        Hint(_book.Apply(applied));
        return Task.CompletedTask;
    });

    private Task ChangeAll(DistrictChange change, Action<IReadOnlyCollection<NeedId>> tell) => Write(change, async applied =>
    {
        var touched = await _book.Rebuild(applied, Today, Breathe);
        _changed = _last;
        tell(touched);
    });

    // Whoever gets the gate writes for all that wait: they share one append, so that a district is not bound to one change a commit.
    private async Task Write(DistrictChange change, Func<DistrictChange, Task> apply)
    {
        Turn();
        var waiting = new WaitingChange(change, apply);
        _waiting.Enqueue(waiting);
        await _gate.WaitAsync();
        try
        {
            while (!waiting.IsDone)
                await WriteWaiting();
            if (_sinceSnapshot >= EntryWeight * (long)Math.Max(LeastEntriesForSnapshot, Math.Max(_book.Count / SnapshotShare, _book.Watched / WatchedShare)))
                await TakeSnapshot();
        }
        finally
        {
            _gate.Release();
        }

        _outbox.Schedule();
    }

    private async Task WriteWaiting()
    {
        if (_broken)
            throw new InvalidOperationException("An earlier entry failed; the grain is being deactivated.");

        // Of one owner or need only one change at a time: whether the next is known depends on it.
        var batch = new List<WaitingChange>();
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        while (_waiting.TryPeek(out var next) && subjects.Add(next.Change.Subject))
        {
            _waiting.Dequeue();
            if (_book.IsKnown(next.Change))
                next.IsDone = true;
            else
                batch.Add(next);
        }

        if (batch.Count == 0)
            return;
        try
        {
            if (batch.Any(w => w.Change.Unwatched is null))
                await _outbox.Prepare();
            // Floors move often and say little: those that move together share an entry, the last one.
            var floors = batch.Where(w => w.Change.Watched is { } need && _book.IsKnownButForFloor(need)).ToList();
            var others = batch.Except(floors).ToList();
            List<DistrictChange> entries = [.. others.Select(w => w.Change)];
            if (floors.Count > 0)
                entries.Add(new() { Floors = [.. floors.Select(w => w.Change.Watched!).Select(n => new WatchedFloor(n.Need.Id, n.Floor, n.Searched, n.Version))] });
            await Append(entries);
            _last -= entries.Count;
            foreach (var one in others)
            {
                _last++;
                await one.Apply();
                one.IsDone = true;
            }

            _last += entries.Count - others.Count;
            foreach (var floor in floors)
            {
                await floor.Apply();
                floor.IsDone = true;
            }
        }
        catch
        {
            _broken = true;
            this.DeactivateOnIdle();
            throw;
        }
    }

    private async Task Append(IReadOnlyList<DistrictChange> changes)
    {
        List<ReadOnlyMemory<byte>> entries = [.. changes.Select(DistrictBytes.Entry)];
        var told = _told;
        if (told > _toldNoted)
            entries.Insert(0, DistrictBytes.Entry(new() { ToldThrough = told }));
        _last = await _journal.Append(_id, _last, entries, CancellationToken.None);
        _toldNoted = told;
        _sinceSnapshot += changes.Sum(Weight);
    }

    private static int Weight(DistrictChange change) => change.Floors is { } floors ? FloorsWeight + floors.Length : EntryWeight;

    private async Task TakeSnapshot()
    {
        var number = _last;
        var since = _sinceSnapshot;
        var (owners, index) = _book.Listed;
        var ageing = owners.Ageing.ToHashSet();
        var writer = new SnapshotWriter(_snapshotBytes + (_snapshotBytes / SnapshotShare));
        writer.Write(_hints.Count + _held.Count > 0 ? [.. _book.Changes(), new() { Untold = [.. _hints.Keys.Union(_held)] }] : _book.Changes());
        writer.Write(owners.Today, index);

        // The day may turn in the middle: what is written is the day of the index.
        var listed = owners.All.ToArray();
        writer.WriteCount(listed.Length);
        foreach (var owner in listed)
        {
            writer.Write(owner, ageing.Contains(owner.Id));
            await Breathe();
        }

        _snapshotBytes = writer.Body.Length;
        await _journal.WriteSnapshot(_id, new DistrictSnapshot(number, DistrictBytes.Layout, writer.Body), CancellationToken.None);
        _sinceSnapshot -= since;
    }

    private void Turn()
    {
        var hints = _book.TurnTo(Today);
        if (hints.Count == 0)
            return;
        // A new day has no number among the changes: no search so far has seen it.
        Hint(hints, long.MaxValue);
        _outbox.Schedule();
    }

    private void Hint(IEnumerable<NeedId> needs) => Hint(needs, _changed);

    private void Hint(IEnumerable<NeedId> needs, long change)
    {
        foreach (var need in needs)
            _hints[need] = new(++_hintNumber, _hints.TryGetValue(need, out var hint) ? Math.Max(hint.Change, change) : change);
    }

    private async Task Tell()
    {
        var through = _last;
        // Those at home here first: when every district has the same to tell, each begins with others, and they hardly tell a need twice.
        var hints = new Queue<KeyValuePair<NeedId, HintMark>>(_hints.OrderByDescending(h => _book.IsAtHome(h.Key, _id)));
        await Task.WhenAll(Enumerable.Range(0, HintsAtOnce).Select(_ => TellFrom(hints)));
        if (_hints.Count + _held.Count == 0)
            _told = Math.Max(_told, through);
    }

    private async Task TellFrom(Queue<KeyValuePair<NeedId, HintMark>> hints)
    {
        while (hints.TryDequeue(out var next))
        {
            // A later change has given it another number: then that is told. The need itself may have shown meanwhile that it knows.
            if (!IsDue(next.Key, next.Value))
                continue;
            await GrainFactory.Need(next.Key).Rematch(_id, Math.Max(next.Value.Change, _changed));
            if (IsDue(next.Key, next.Value))
                _hints.Remove(next.Key);
        }
    }

    private bool IsDue(NeedId need, HintMark hint) => _hints.TryGetValue(need, out var held) && held == hint;

    private async ValueTask Breathe()
    {
        if (_time.GetElapsedTime(_stretchBegan) < s_longestStretch)
            return;
        await Task.Yield();
        _stretchBegan = _time.GetTimestamp();
    }

    // Number: no two are the same. Change: the last change it is about.
    private readonly record struct HintMark(long Number, long Change);

    private sealed class WaitingChange(DistrictChange change, Func<DistrictChange, Task> apply)
    {
        public DistrictChange Change => change;

        public bool IsDone { get; set; }

        public Task Apply() => apply(change);
    }
}
