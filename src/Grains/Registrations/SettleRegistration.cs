using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Registrations;

/// <summary>The office has decided: the application became a registration, or did not; either way it goes.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who decided; of the desk.</param>
/// <param name="Id">The application.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.SettleRegistration")]
public sealed record SettleRegistration(Guid Command, Actor By, Guid Id);
