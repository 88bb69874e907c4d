using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rulebooks;

/// <summary>運用ルール of a municipality. Key: <c>12233/rulebook</c>. Awaits the municipality for its districts, and tells them by its outbox.</summary>
[Alias("Kyodo.IRulebookGrain"), Version(1)]
public interface IRulebookGrain : IGrainWithStringKey
{
    /// <summary>The rules in force; the standard rules before any were put.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<RulebookInForce> Get();

    /// <summary>The rules in force, the draft and the versions before. The caller checks who may see them.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<RulebookView> View();

    /// <summary>Writes a draft over the one that waits; anybody of the desk may.</summary>
    [Alias("Draft")]
    Task<Answer> Draft(PutRulebook command);

    /// <summary>Puts the draft in force, by another administrator than its author, or drops it.</summary>
    [Alias("Approve")]
    Task<Answer> Approve(ApproveRulebook command);

    /// <summary>Puts a new version in force.</summary>
    [Alias("Put")]
    Task<Answer> Put(PutRulebook command);
}
