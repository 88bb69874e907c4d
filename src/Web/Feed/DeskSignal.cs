using Kyodo.Grains.Desks;

namespace Kyodo.Web.Feed;

/// <summary>What a subscriber of <see cref="DeskFeed"/> hears.</summary>
/// <param name="Position">Where the numbering stands with this signal.</param>
/// <param name="Event">The event; null when events were missed or numbering began anew: then take a fresh snapshot.</param>
public sealed record DeskSignal(DeskPosition Position, DeskEvent? Event)
{
    /// <summary>Whether the subscriber must take a fresh snapshot.</summary>
    public bool IsReset => Event is null;
}
