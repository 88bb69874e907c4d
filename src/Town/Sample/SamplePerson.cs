using Kyodo.Matching.Model;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Sample;

/// <summary>A registered person of the sample town.</summary>
/// <param name="Participant">The person as the engine may know them.</param>
/// <param name="Contact">Name and how to reach them.</param>
/// <param name="Age">Age band as the form asks it; never a feature.</param>
/// <param name="Resources">What they can give.</param>
public sealed record SamplePerson(Participant Participant, Contact Contact, AgeBand Age, IReadOnlyList<Resource> Resources);
