using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>A participant as the simulation finds them.</summary>
/// <param name="Owner">The participant.</param>
/// <param name="RegisteredOn">The day of registration; before the first simulated day it is negative.</param>
/// <param name="MovesOn">The day on which they leave the register, whatever the policy; <see cref="int.MaxValue"/> for never.</param>
/// <param name="Standing">Their running state.</param>
/// <param name="Past">Their asks before, oldest first.</param>
internal readonly record struct SceneMember(Participant Owner, int RegisteredOn, int MovesOn, Standing Standing, IReadOnlyList<Encounter> Past);
