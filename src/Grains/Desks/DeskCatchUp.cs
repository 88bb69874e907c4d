using System.Collections.Immutable;

namespace Kyodo.Grains.Desks;

/// <summary>Events after a number.</summary>
/// <param name="Position">Where the numbering stands now.</param>
/// <param name="Complete">Whether all that followed is here; otherwise take a fresh snapshot.</param>
/// <param name="Events">The events, in order.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.DeskCatchUp")]
public sealed record DeskCatchUp(DeskPosition Position, bool Complete, ImmutableArray<DeskEvent> Events);
