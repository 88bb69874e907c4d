using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>A participant while a policy runs.</summary>
internal sealed class Member(SceneMember member)
{
    internal Participant Owner { get; } = member.Owner;

    /// <summary>The day of registration; before the run it is negative.</summary>
    internal int RegisteredOn { get; } = member.RegisteredOn;

    /// <summary>The day on which they move away or let the registration lapse, whatever the policy.</summary>
    internal int MovesOn { get; } = member.MovesOn;

    /// <summary>The day on which, tired of being asked, they took their name off; <see cref="int.MaxValue"/> while they have not.</summary>
    internal int LeftOn { get; private set; } = int.MaxValue;

    /// <summary>Their asks as they remember them, oldest first.</summary>
    internal List<Encounter> Past { get; } = [.. member.Past];

    /// <summary>Their running state, as the engine knows it.</summary>
    internal Standing Standing { get; set; } = member.Standing;

    /// <summary>How often they carried something through.</summary>
    internal int Completed { get; set; } = member.Past.Count(p => p.Conclusion == Conclusion.Completed);

    /// <summary>Whether they are on the register on the day.</summary>
    internal bool IsOn(int day) => RegisteredOn < day && day < MovesOn && day <= LeftOn;

    internal void Leave(int day) => LeftOn = Math.Min(LeftOn, day);
}
