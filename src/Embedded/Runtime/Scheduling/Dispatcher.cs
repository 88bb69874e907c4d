namespace Kyodo.Embedded.Scheduling;

/// <summary>Decides where and when work items run. Everything the runtime does later, it does through here.</summary>
internal abstract class Dispatcher : IDisposable
{
    /// <summary>Has the item run soon, never inside this call.</summary>
    public abstract void Post(IWorkItem item);

    /// <summary>Runs an item that the thread pool handed out.</summary>
    public abstract void Enter(IWorkItem item);

    /// <summary>So many turns one activation takes in a row before others have theirs.</summary>
    public virtual int TurnsInARow => 32;

    /// <summary>Whether <see cref="Choose"/> may choose anything but the natural order.</summary>
    public virtual bool Shuffles => false;

    /// <summary>Which of <paramref name="count"/> permitted choices to take; 0 is the natural order.</summary>
    public virtual int Choose(int count) => 0;

    public abstract void Dispose();
}
