using System.Collections.Immutable;

namespace Kyodo.Grains.Calls;

/// <summary>The call list as the desk sees it.</summary>
/// <param name="Needs">The needs, in the order in which they are called for.</param>
/// <param name="Version">Counts changes.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CallListView")]
public sealed record CallListView(ImmutableArray<CalledNeed> Needs, long Version);
