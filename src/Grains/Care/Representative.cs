using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Care;

/// <summary>代表者・連絡係 of a group, as they changed over the years.</summary>
/// <param name="Office">Which office, 1 to 40 characters.</param>
/// <param name="Name">Who, 1 to 80 characters.</param>
/// <param name="Telephone">Telephone number, at most 20 characters.</param>
/// <param name="From">From which day.</param>
/// <param name="By">Who recorded it.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Representative")]
public sealed record Representative(string Office, string Name, string Telephone, DateOnly From, Actor By);
