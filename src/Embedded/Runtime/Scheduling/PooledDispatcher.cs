namespace Kyodo.Embedded.Scheduling;

/// <summary>
/// Runs work items on the thread pool. An item posted by a running item takes that thread's next place: a call and its answer then cost no
/// hand-over between threads. An item it displaces goes to the pool, so that fanned-out calls still run in parallel; a monitor frees an
/// item whose thread is busy with something long.
/// </summary>
internal sealed class PooledDispatcher : Dispatcher
{
    /// <summary>So many items in a row on one thread, then the pool's other work has its turn.</summary>
    private const int ItemsInARow = 128;
    private const int QuietRoundsBeforeParking = 100;
    private static readonly TimeSpan s_monitorPeriod = TimeSpan.FromMilliseconds(1);

    private readonly Lock _workersGate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Thread _monitor;
    private volatile Worker[] _workers = [];
    private volatile bool _disposed;
    private readonly Random? _shuffle;
    private int _parked;

    /// <summary>Starts the monitor.</summary>
    /// <param name="shuffleSeed">With a seed, messages of different callers overtake each other.</param>
    public PooledDispatcher(int? shuffleSeed)
    {
        _shuffle = shuffleSeed is { } seed ? new Random(seed) : null;
        _monitor = new Thread(Monitor) { IsBackground = true, Name = "Grain dispatcher monitor" };
        _monitor.UnsafeStart();
    }

    public override bool Shuffles => _shuffle is not null;

    public override int Choose(int count)
    {
        if (_shuffle is null)
            return 0;
        lock (_shuffle)
            return _shuffle.Next(count);
    }

    public override void Post(IWorkItem item)
    {
        var worker = Worker.Current;
        if (worker is null || worker.Running != this)
        {
            ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
            return;
        }

        var displaced = Interlocked.Exchange(ref worker.Next, item);
        // The exchange is a full fence: either this sees the monitor parked, or the monitor sees the item before it parks.
        if (Volatile.Read(ref _parked) == 1)
            WakeMonitor();
        if (displaced is not null)
            ThreadPool.UnsafeQueueUserWorkItem(displaced, preferLocal: false);
    }

    public override void Enter(IWorkItem item)
    {
        var worker = Worker.Current ??= new Worker();
        if (worker.ListedBy != this)
            List(worker);

        worker.Running = this;
        var left = ItemsInARow;
        IWorkItem? next = item;
        do
        {
            worker.Progress++;
            next.Run();
            next = Interlocked.Exchange(ref worker.Next, null);
        }
        while (next is not null && --left > 0);

        worker.Running = null;
        if (next is not null)
            ThreadPool.UnsafeQueueUserWorkItem(next, preferLocal: false);
    }

    public override void Dispose()
    {
        _disposed = true;
        WakeMonitor();
        _monitor.Join();
        _wake.Dispose();
    }

    private void List(Worker worker)
    {
        lock (_workersGate)
        {
            if (!_workers.Contains(worker))
                _workers = [.. _workers.Where(known => known.Thread.IsAlive), worker];
        }

        worker.ListedBy = this;
    }

    private void WakeMonitor()
    {
        if (Interlocked.Exchange(ref _parked, 0) == 1)
            _wake.Release();
    }

    private void Monitor()
    {
        var quietRounds = 0;
        while (!_disposed)
        {
            Thread.Sleep(s_monitorPeriod);
            quietRounds = FreeStuckItems() ? 0 : quietRounds + 1;
            if (quietRounds < QuietRoundsBeforeParking)
                continue;

            quietRounds = 0;
            Interlocked.Exchange(ref _parked, 1);
            // If the parking is taken back by somebody else, a release is under way, and must be consumed.
            if ((_disposed || FreeStuckItems()) && Interlocked.Exchange(ref _parked, 0) == 1)
                continue;
            _wake.Wait();
        }
    }

    /// <summary>Hands items over that wait behind an item still running since the last look; false when nothing moved and nothing waits.</summary>
    private bool FreeStuckItems()
    {
        var busy = false;
        foreach (var worker in _workers)
        {
            var progress = worker.Progress;
            var stands = worker.SeenProgress == progress;
            worker.SeenProgress = progress;
            busy |= !stands;
            if (Volatile.Read(ref worker.Next) is null)
                continue;
            busy = true;
            if (stands && Interlocked.Exchange(ref worker.Next, null) is { } stuck)
                ThreadPool.UnsafeQueueUserWorkItem(stuck, preferLocal: false);
        }

        return busy;
    }
}
