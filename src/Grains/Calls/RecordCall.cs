using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;

namespace Kyodo.Grains.Calls;

/// <summary>How a call ended.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator who has the call.</param>
/// <param name="Call">The call.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="At">かけ直し: when to call again, within 30 days.</param>
/// <param name="Reason">見送り: why, if said.</param>
/// <param name="Note">かけない: why, at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RecordCall")]
public sealed record RecordCall(Guid Command, Actor By, Guid Call, CallOutcome Outcome, DateTimeOffset? At = null, PassReason Reason = PassReason.None, string Note = "");
