namespace Kyodo.EndToEnd.Tests.Kills;

/// <summary>What a client was told: the command was done, and what that means.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="Path">Where it was sent.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Version">The version in the answer.</param>
/// <param name="Need">The need it is about.</param>
/// <param name="Owner">The participant it is about, if one.</param>
/// <param name="Stage">The stage it brought the participant's offer to, or the need when there is none.</param>
internal sealed record Told(Guid Command, string Path, string Body, long Version, string Need, string? Owner, string Stage);
