using Kyodo.Grains.Commands;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>Puts a new version of the rules in force.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">An administrator.</param>
/// <param name="Rules">The rules; their author and approver are in them.</param>
/// <param name="ExpectedVersion">The version they were made from.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutRulebook")]
public sealed record PutRulebook(Guid Command, Actor By, Rulebook Rules, long ExpectedVersion);
