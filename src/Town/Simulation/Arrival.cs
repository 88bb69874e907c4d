using Kyodo.Matching.Search;
using Kyodo.Town.Needs;

namespace Kyodo.Town.Simulation;

/// <summary>A need that reaches the office, with what every policy would work out about it alike.</summary>
/// <param name="Received">The need.</param>
/// <param name="ReceivedAt">When, in simulated minutes.</param>
/// <param name="Deadline">By when it must be filled, in simulated minutes.</param>
/// <param name="Compiled">Its hard rules.</param>
/// <param name="Eligible">The rows that meet the rules their columns can decide when nothing is held, ascending.</param>
internal sealed record Arrival(ReceivedNeed Received, int ReceivedAt, int Deadline, CompiledNeed Compiled, int[] Eligible);
