namespace Kyodo.Embedded.Scheduling;

/// <summary>Something a dispatcher runs once each time it is posted: an activation with turns to take, or a caller to resume.</summary>
internal interface IWorkItem : IThreadPoolWorkItem
{
    /// <summary>The dispatcher it was posted to.</summary>
    Dispatcher Dispatcher { get; }

    /// <summary>Does the work; never throws.</summary>
    void Run();

    void IThreadPoolWorkItem.Execute() => Dispatcher.Enter(this);
}
