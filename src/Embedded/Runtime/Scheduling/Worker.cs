namespace Kyodo.Embedded.Scheduling;

/// <summary>A thread that is running work items, with the one item it will run next.</summary>
internal sealed class Worker
{
    [ThreadStatic]
    public static Worker? Current;

    /// <summary>Runs right after the current item, without a detour through the thread pool. Others may take it.</summary>
    public IWorkItem? Next;

    /// <summary>Counts the items run; a <see cref="Next"/> that stays while this stands still is stuck behind a long item.</summary>
    public volatile int Progress;

    /// <summary>What <see cref="Progress"/> was when the monitor last looked.</summary>
    public int SeenProgress;

    /// <summary>Whose items it is running; null outside the loop.</summary>
    public Dispatcher? Running;

    /// <summary>The last dispatcher that put it on its list.</summary>
    public Dispatcher? ListedBy;

    /// <summary>The thread it belongs to.</summary>
    public Thread Thread { get; } = Thread.CurrentThread;
}
