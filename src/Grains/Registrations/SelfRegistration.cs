using Kyodo.Matching.Model;

namespace Kyodo.Grains.Registrations;

/// <summary>What somebody who wishes to be registered has written about themselves; nobody has checked it yet.</summary>
/// <param name="Id">The application; what it becomes follows from it.</param>
/// <param name="At">When it came.</param>
/// <param name="Contact">Name and contacts.</param>
/// <param name="District">District of the home, if said.</param>
/// <param name="Town">Town, at most 100 characters.</param>
/// <param name="Can">What they can do, in their own words; at most 80 characters.</param>
/// <param name="Skills">What they can do, by the catalogue.</param>
/// <param name="WantsAccount">Whether they wish to answer on the web; needs a mail address.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.SelfRegistration")]
public sealed record SelfRegistration(Guid Id, DateTimeOffset At, Contact Contact, DistrictId? District, string Town, string Can, SkillSet Skills, bool WantsAccount);
