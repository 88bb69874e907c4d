using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Registrations;

/// <summary>Forgets applications that nobody has settled in the time the city keeps them.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who has it done; of the desk.</param>
/// <param name="Before">Those that came before this instant go.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ForgetRegistrations")]
public sealed record ForgetRegistrations(Guid Command, Actor By, DateTimeOffset Before);
