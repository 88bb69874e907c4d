using Kyodo.Embedded.Scheduling;

namespace Kyodo.Embedded.Testing;

/// <summary>Runs work items on one thread, in an order that a seed chooses.</summary>
internal sealed class SimulatedDispatcher(Random random) : Dispatcher
{
    private readonly List<IWorkItem> _ready = [];
    private bool _dead;

    public override int TurnsInARow => 1;

    public override bool Shuffles => true;

    /// <summary>How many items have been run.</summary>
    public int Steps { get; private set; }

    public override int Choose(int count) => random.Next(count);

    public override void Post(IWorkItem item)
    {
        if (!_dead)
            _ready.Add(item);
    }

    public override void Enter(IWorkItem item) => item.Run();

    /// <summary>Runs one of the items that are ready; false when there is none.</summary>
    public bool Step()
    {
        if (_ready.Count == 0)
            return false;
        var chosen = random.Next(_ready.Count);
        var item = _ready[chosen];
        _ready[chosen] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        Steps++;
        item.Run();
        return true;
    }

    /// <summary>Forgets what is ready and what comes.</summary>
    public void Kill()
    {
        _dead = true;
        _ready.Clear();
    }

    public override void Dispose() => Kill();
}
