using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rescoring;

/// <summary>Starts a run now.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">An administrator.</param>
/// <param name="Return">Whether to return to the model before instead of learning.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.StartRun")]
public sealed record StartRun(Guid Command, Actor By, bool Return);
