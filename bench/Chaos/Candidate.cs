using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>Who could be asked, and with what.</summary>
internal readonly record struct Candidate(ResourceId Resource, ParticipantId Owner);
