namespace Kyodo.Grains.Desks;

/// <summary>A web node that hears a desk's events.</summary>
[Alias("Kyodo.IDeskObserver")]
public interface IDeskObserver : IGrainObserver
{
    /// <summary>Something happened. A hint: state is read again where it matters.</summary>
    [OneWay, Alias("Happened")]
    Task Happened(DeskEvent deskEvent);
}
