namespace Kyodo.Grains.Desks;

/// <summary>Where the numbering stands.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="Number">The last number given; 0 for none.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.DeskPosition")]
public sealed record DeskPosition(Guid Epoch, long Number);
