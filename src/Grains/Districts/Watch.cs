using Kyodo.Matching.Rules;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>A watched need, ready to be compared with.</summary>
/// <param name="Need">As the need's grain sent it.</param>
/// <param name="Compiled">Compiled.</param>
/// <param name="Circle">Who is out for it.</param>
/// <param name="Ground">What it was compiled by: while the district takes up something new, some needs still stand on the old.</param>
internal sealed record Watch(WatchedNeed Need, CompiledNeed Compiled, NeedCircle Circle, Ground Ground);
