using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;
using Kyodo.Town.Groups;
using Kyodo.Town.Needs;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;
using Kyodo.Town.Worlds;

namespace Kyodo.Town;

/// <summary>
/// A town of one setting: its people, groups and buildings, the needs it receives day by day, and the world that answers asks.
/// The same setting, seed and day give the same town; names and contacts are the sample town's affair.
/// </summary>
public sealed class Settlement
{
    private readonly NeedDraw _draw;
    private readonly WeightedChoice _templates;
    private readonly ulong _seed;

    private Settlement(Setting setting, ulong seed, DateOnly today, int people, int daysAhead)
    {
        Setting = setting;
        Today = today;
        _seed = seed;
        Residents = ResidentDraw.Draw(setting, people, seed, today);
        Later = Turnover.Registering(setting, people, seed, today, daysAhead);
        Groups = GroupDraw.Draw(setting, seed, today);
        Facilities = FacilityDraw.Draw(setting);
        World = new(setting, Residents.Concat(Later), seed);
        _draw = new(setting, Residents, Groups);

        // Nobody is asked to take a seat, so seats do not come in the daily stream.
        _templates = new([.. NeedCatalogue.Templates.Select(t => t.Kind switch
        {
            ResourceKind.Skill => setting.FieldWeights[(int)t.Field],
            ResourceKind.Seat => 0,
            _ => 0.3 * setting.FieldWeights[(int)t.Field],
        })]);
    }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    /// <summary>The day on which the register is seen.</summary>
    public DateOnly Today { get; }

    /// <summary>The registered people, by number.</summary>
    public IReadOnlyList<Resident> Residents { get; }

    /// <summary>The people who register after the day, in the order of their registration; needs and the office's capacity do not grow with them, since as many move on.</summary>
    public IReadOnlyList<Resident> Later { get; }

    /// <summary>The groups, by number.</summary>
    public IReadOnlyList<TownGroup> Groups { get; }

    /// <summary>The city's buildings.</summary>
    public IReadOnlyList<Facility> Facilities { get; }

    /// <summary>How people decide.</summary>
    public World World { get; }

    /// <summary>Every participant with their resources, people first.</summary>
    public IEnumerable<(Participant Owner, Resource Resource)> Resources()
    {
        var groups = Groups.ToDictionary(g => g.Participant.Id, g => g.Participant);
        return Residents.SelectMany(r => r.Resources.Select(x => (r.Participant, x)))
            .Concat(Groups.SelectMany(g => g.Listings.Select(l => (g.Participant, l.Resource))))
            .Concat(Facilities.SelectMany(f => f.Listings.Select(l => (groups[f.Owner], l.Resource))));
    }

    /// <summary>Makes the town.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="today">The day on which the register is seen.</param>
    /// <param name="people">How many registered people; the setting's own number when null.</param>
    /// <param name="daysAhead">For how many days after it people go on registering, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of people or of days is negative.</exception>
    public static Settlement Create(Setting setting, ulong seed, DateOnly today, int? people = null, int daysAhead = 0) =>
        new(setting, seed, today, people ?? setting.People, daysAhead);

    /// <summary>The day on which a person moves away or lets the registration lapse, whatever the office does; groups stay.</summary>
    public DateOnly? MovesOn(Participant participant) => participant.Id.IsPerson ? Turnover.MovesOn(Setting, participant, _seed, Today) : null;

    /// <summary>The needs received on a day, in the order of their arrival; none at weekends. Their numbers are unique over all days.</summary>
    public IReadOnlyList<ReceivedNeed> NeedsOf(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return [];
        var random = SeededRandom.Stream(_seed, "needs", (ulong)day.DayNumber);
        var needs = new List<ReceivedNeed>();
        for (var count = random.Count(Setting.NeedsPerWeekPerThousand * Residents.Count / 5_000); count > 0; count--)
        {
            var number = ((ulong)day.DayNumber * 10_000) + (ulong)count;
            if (_draw.Draw(NeedCatalogue.Templates[_templates.Draw(random)], number, day, SeededRandom.Stream(_seed, "needs/each", number)) is { } need)
                needs.Add(need);
        }

        return [.. needs.OrderBy(n => n.ReceivedAt).ThenBy(n => n.Need.Id.Number)];
    }

    /// <summary>One need of a template, received on a day; null when the town has nobody who would ask for it or it is not the season.</summary>
    internal ReceivedNeed? NeedOf(NeedTemplate template, ulong number, DateOnly received) =>
        _draw.Draw(template, number, received, SeededRandom.Stream(_seed, "needs/each", number));
}
