using Kyodo.Grains.ReadModel;

namespace Kyodo.Grains.Desks;

/// <summary>The coordinators' live desk of a municipality: numbered events and who hears them. Key: <c>12233/desk</c>. Awaits nobody.</summary>
[Alias("Kyodo.IDeskGrain"), Version(1)]
public interface IDeskGrain : IGrainWithStringKey
{
    /// <summary>From a need's outbox, after its read-model row is written. One of an older or equal version is ignored.</summary>
    [Alias("Publish")]
    Task Publish(NeedRow row, string what);

    /// <summary>Where the numbering stands. Ask it before reading the rows of a snapshot.</summary>
    [AlwaysInterleave, Alias("Position")]
    Task<DeskPosition> Position();

    /// <summary>Events after a position, from the last 1,000.</summary>
    [AlwaysInterleave, Alias("CatchUp")]
    Task<DeskCatchUp> CatchUp(DeskPosition after);

    /// <summary>Subscribes, or renews: a subscription lasts 5 minutes.</summary>
    [Alias("Subscribe")]
    Task<DeskPosition> Subscribe(IDeskObserver observer);

    /// <summary>Ends a subscription.</summary>
    [Alias("Unsubscribe")]
    Task Unsubscribe(IDeskObserver observer);
}
