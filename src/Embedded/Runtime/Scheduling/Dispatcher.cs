namespace Kyodo.Embedded.Scheduling;

/// <summary>Decides where and when work items run. Everything the runtime does later, it does through here.</summary>
internal abstract class Dispatcher : IDisposable
{
    /// <summary>Has the item run soon, never inside this call.</summary>
    public abstract void Post(IWorkItem item);

    /// <summary>Runs an item that the thread pool handed out.</summary>
    public abstract void Enter(IWorkItem item);

    /// <summary>Which of <paramref name="count"/> permitted choices to take; 0 is the natural order.</summary>
    public virtual int Choose(int count) => 0;

    public abstract void Dispose();
}
