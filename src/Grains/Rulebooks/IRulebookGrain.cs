using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rulebooks;

/// <summary>運用ルール of a municipality. Key: <c>12233/rulebook</c>. Awaits the municipality for its districts, and tells them by its outbox.</summary>
[Alias("Kyodo.IRulebookGrain"), Version(1)]
public interface IRulebookGrain : IGrainWithStringKey
{
    /// <summary>The rules in force; the standard rules before any were put.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<RulebookInForce> Get();

    /// <summary>Puts a new version in force.</summary>
    [Alias("Put")]
    Task<Answer> Put(PutRulebook command);
}
