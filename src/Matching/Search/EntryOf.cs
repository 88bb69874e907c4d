using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search;

/// <summary>Makes the search's view of a resource from the resource, its owner and the owner's running state.</summary>
public static class EntryOf
{
    /// <summary>To be raised whenever the same resource gives another entry than before: stored entries of another version are made anew.</summary>
    public const int Version = 1;

    /// <summary>Days after registration in which somebody is new.</summary>
    public const int NewcomerDays = 90;

    /// <summary>The entry of a resource, as of a day: it changes with the day as asks age, so it is made anew at each day's turn.</summary>
    /// <param name="owner">The owner; valid.</param>
    /// <param name="resource">The owner's resource; valid.</param>
    /// <param name="standing">The owner's running state.</param>
    /// <param name="plane">The municipality's plane.</param>
    /// <param name="today">Local day.</param>
    /// <exception cref="ArgumentException">The resource belongs to somebody else.</exception>
    public static Entry Resource(Participant owner, Resource resource, Standing standing, Plane plane, DateOnly today)
    {
        if (resource.Owner != owner.Id)
            throw new ArgumentException($"Resource {resource.Id} is not {owner.Id}'s.", nameof(resource));
        var place = resource.Place ?? owner.Home;
        return new()
        {
            Key = resource.Id.Number,
            Skills = resource.Skills,
            Hours = Hours(owner, resource, standing),
            Text = TextSignature.Of(resource.Title),
            Position = plane.ToGrid(place?.Point),
            Reach = Reach(resource.ReachKilometres),
            District = place?.District.Number ?? 0,
            Interests = owner.Interests,
            Experience = resource.Experience,
            Reluctant = standing.Reluctant,
            Credentials = Credentials(owner),
            Languages = owner.Languages,
            Owner = owner.Kind,
            Kind = resource.Kind,
            Presences = owner.Paused ? Presences.None : resource.Presences,
            Frequencies = owner.Frequencies,
            RecentAsks = (byte)Math.Min(standing.RecentAsks(today), byte.MaxValue),
            Newcomer = IsNewcomer(owner, standing, today),
        };
    }

    /// <summary>When the resource can be had in an ordinary week: its own hours or its owner's free time, without what regular activities take.</summary>
    public static WeeklyHours Hours(Participant owner, Resource resource, Standing standing)
    {
        var hours = resource.Hours ?? owner.FreeTime;
        return TakesOwnTime(owner, resource) ? hours.Except(standing.RegularHours) : hours;
    }

    /// <summary>
    /// What counts as checked about a participant. A group other than a school acts through grown-ups, so it is adult without
    /// being marked so; a school may send its pupils and is not.
    /// </summary>
    public static Credentials Credentials(Participant owner) =>
        owner.Kind is ParticipantKind.Person or ParticipantKind.School ? owner.Credentials : owner.Credentials | Model.Credentials.Adult;

    /// <summary>Whether the resource is given in its owner's own time: one person cannot be in two places, a group may.</summary>
    public static bool TakesOwnTime(Participant owner, Resource resource) =>
        owner.Kind == ParticipantKind.Person && resource.Kind.TakesTime();

    private static bool IsNewcomer(Participant owner, Standing standing, DateOnly today) =>
        owner.RegisteredOn > today.AddDays(-NewcomerDays) && standing.Asks.All(a => a.Passed);

    // Rounded up to the next 100 m: nobody loses a place that lies within what they said. The inner rounding takes away the noise of binary fractions.
    private static ushort Reach(double? kilometres) =>
        kilometres is { } km ? (ushort)Math.Clamp(Math.Ceiling(Math.Round(km * 10, 6)), 1, ushort.MaxValue - 1) : ushort.MaxValue;
}
