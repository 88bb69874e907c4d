namespace Kyodo.Grains.Participants;

/// <summary>Somebody who comes with a class or a team, without a registration of their own.</summary>
/// <param name="Name">Name, 1 to 80 characters.</param>
/// <param name="Minor">Whether they are under 18.</param>
/// <param name="GuardianConsentOn">The day of the guardian's consent, for a minor; null while it is not there.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RosterName")]
public sealed record RosterName(string Name, bool Minor, DateOnly? GuardianConsentOn)
{
    /// <summary>Whether a guardian's consent is still to come.</summary>
    public bool AwaitsGuardian => Minor && GuardianConsentOn is null;
}
