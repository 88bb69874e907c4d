using Kyodo.Grains.Desks;

namespace Kyodo.Web.Hubs;

/// <summary>What the hub calls on a coordinator's screen.</summary>
public interface ICoordinationClient
{
    /// <summary>Something happened. Numbers count without gaps; after a gap call <see cref="CoordinationHub.CatchUp"/>.</summary>
    Task Happened(DeskEvent happened);

    /// <summary>Events were lost or numbering began anew: take a fresh snapshot, then go on from this position.</summary>
    Task Reset(DeskPosition position);
}
