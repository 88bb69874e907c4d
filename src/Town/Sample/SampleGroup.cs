using Kyodo.Matching.Model;
using Kyodo.Town.Groups;

namespace Kyodo.Town.Sample;

/// <summary>A registered group of the sample town.</summary>
/// <param name="Group">The group with its public texts.</param>
/// <param name="Contact">How to reach it.</param>
/// <param name="Representative">The registered person who speaks for it; null for schools, businesses and departments.</param>
public sealed record SampleGroup(TownGroup Group, Contact Contact, ParticipantId? Representative)
{
    /// <summary>The group as the engine may know it.</summary>
    public Participant Participant => Group.Participant;
}
