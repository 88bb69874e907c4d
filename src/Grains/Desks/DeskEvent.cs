using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;

namespace Kyodo.Grains.Desks;

/// <summary>What happened, for the coordinators' screens.</summary>
/// <param name="Epoch">Changes when numbering starts anew: then take a fresh snapshot.</param>
/// <param name="Number">Counts from 1 in the epoch, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Row">The need as the list shows it now.</param>
/// <param name="What">The last step's word, as in <see cref="NeedStep.What"/>.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.DeskEvent")]
public sealed record DeskEvent(Guid Epoch, long Number, DateTimeOffset At, NeedRow Row, string What);
