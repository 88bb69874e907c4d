using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rescoring;

/// <summary>Ends the run that goes on, at its next step.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">An administrator.</param>
/// <param name="Run">The run that is meant.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CancelRun")]
public sealed record CancelRun(Guid Command, Actor By, Guid Run);
