using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Models;

/// <summary>Lets the model before serve again.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">An administrator.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ReturnModel")]
public sealed record ReturnModel(Guid Command, Actor By);
