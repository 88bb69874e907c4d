namespace Kyodo.Grains.Care;

/// <summary>保護者: who answers for a minor, and whether they consented.</summary>
/// <param name="Name">Name, 1 to 80 characters.</param>
/// <param name="Telephone">Telephone number, at most 20 characters.</param>
/// <param name="Address">Where copies go when not to the minor's own home, at most 200 characters.</param>
/// <param name="ConsentedOn">The day on the signed consent; null while there is none: then the minor is not asked.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Guardian")]
public sealed record Guardian(string Name, string Telephone, string Address, DateOnly? ConsentedOn);
