using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rulebooks;

/// <summary>Puts the draft in force, or drops it.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">An administrator, and not the draft's author.</param>
/// <param name="Approver">What the approver is called in the rules, 1 to 80 characters.</param>
/// <param name="DraftedAt">When the draft that was looked at was written: another one is not approved unseen.</param>
/// <param name="Accept">Whether it is put in force; otherwise it is dropped, which its author may do too.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ApproveRulebook")]
public sealed record ApproveRulebook(Guid Command, Actor By, string Approver, DateTimeOffset DraftedAt, bool Accept);
