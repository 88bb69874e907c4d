using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>A moment that tells of a participant's hidden values, or at which they are a candidate.</summary>
/// <param name="Need">The need.</param>
/// <param name="Asked">Who is asked, or might be.</param>
/// <param name="Seen">What of the ask depends on nothing hidden.</param>
/// <param name="Companions">Who has already agreed to it.</param>
/// <param name="Reaction">What came of it; null for somebody who is only ranked.</param>
/// <param name="List">Whose list of candidates it is, by its place in <see cref="RankingRecord.Lists"/>; -1 for an ask.</param>
/// <param name="Place">The candidate's place in the list; -1 for an ask.</param>
internal sealed record Occasion(Need Need, Participant Asked, Circumstances Seen, IReadOnlyList<Participant> Companions, Reaction? Reaction, int List, int Place);
