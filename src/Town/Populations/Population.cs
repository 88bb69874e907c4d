using Kyodo.Matching.Model;
using Kyodo.Matching.Search;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Populations;

/// <summary>
/// A large invented city for benches and property tests, as the search sees it: skills fall off by Zipf's law, homes gather
/// about town centres, free time lies in evenings, at weekends and in the daytime of the retired. Its density is fixed: the
/// area grows with the people. The same people and seed give the same bytes.
/// </summary>
public sealed class Population
{
    /// <summary>People in one square kilometre, on average: about one registrant in twenty residents of a small city.</summary>
    public const double PeoplePerSquareKilometre = 100;

    /// <summary>People in one district, on average.</summary>
    public const int PeoplePerDistrict = 4_000;

    /// <summary>How many skills are drawn from: numbers 0 to 99, by rank, so that 0 is the commonest.</summary>
    public const int Skills = 100;

    /// <summary>The number of the skill that most people have.</summary>
    public const int CommonestSkill = 0;

    /// <summary>The most people a population may have: more would not fit on the plane.</summary>
    public const int LargestCount = 40_000_000;

    private static readonly WeightedChoice SkillRanks = WeightedChoice.Zipf(Skills);
    private static readonly WeightedChoice SkillCounts = new([0.02, 0.3, 0.28, 0.18, 0.12, 0.06, 0.03, 0.01]);
    private static readonly WeightedChoice Owners = new([0.95, 0.012, 0.02, 0.003, 0.007, 0.005, 0.003]);
    private static readonly WeightedChoice Kinds = new([0.9, 0.03, 0.01, 0.02, 0.003, 0.007, 0.005, 0.015, 0.002, 0.008]);
    private static readonly WeightedChoice NeedKinds = new([0.93, 0.03, 0.01, 0.015, 0, 0.005, 0, 0.01, 0, 0]);
    private static readonly WeightedChoice Reaches = new([0.1, 0.3, 0.25, 0.15, 0.2]);
    private static readonly ushort[] ReachHundredMetres = [10, 30, 50, 100, ushort.MaxValue];
    private static readonly WeightedChoice Asks = new([0.72, 0.15, 0.07, 0.03, 0.03]);

    // Twenty needs in the shares the benches promise: 40 % local, 25 % online, 25 % the commonest skill, 10 % no skill.
    private static readonly NeedClass[] Round =
    [
        NeedClass.Local, NeedClass.Online, NeedClass.CommonestSkill, NeedClass.Local, NeedClass.NoSkill,
        NeedClass.Local, NeedClass.Online, NeedClass.CommonestSkill, NeedClass.Local, NeedClass.Online,
        NeedClass.CommonestSkill, NeedClass.Local, NeedClass.Online, NeedClass.Local, NeedClass.NoSkill,
        NeedClass.CommonestSkill, NeedClass.Local, NeedClass.Online, NeedClass.CommonestSkill, NeedClass.Local,
    ];

    private static readonly Credentials[] CheckedThings =
    [
        Credentials.Adult, Credentials.IdentityChecked, Credentials.DrivingLicence, Credentials.Vehicle, Credentials.FirstAid, Credentials.ChildCare,
        Credentials.CareWork, Credentials.Nursing, Credentials.Teaching, Credentials.Interpreting, Credentials.Insured, Credentials.DisasterVolunteer,
    ];

    private static readonly byte[] CheckedShares = [240, 170, 150, 90, 30, 10, 14, 6, 12, 6, 110, 30];
    private static readonly byte[] LanguageShares = [252, 26, 9, 5, 4, 3, 5, 4, 3, 2, 1, 5];

    private readonly CityPlan _plan;
    private readonly ulong _seed;

    /// <summary>Plans the city.</summary>
    /// <param name="people">How many people, 1 to <see cref="LargestCount"/>; each has one entry.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of people is out of range.</exception>
    public Population(int people, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, LargestCount);
        People = people;
        _seed = seed;
        _plan = new(people, PeoplePerSquareKilometre, PeoplePerDistrict, seed);
    }

    /// <summary>The city's code, which no real municipality has.</summary>
    public static MunicipalityCode Municipality => InventedCity.Code;

    /// <summary>The plane that entries' positions are on.</summary>
    public static Plane Plane => new(InventedCity.Centre);

    /// <summary>How many people, and so entries, there are.</summary>
    public int People { get; }

    /// <summary>How many districts there are, numbered from 1.</summary>
    public int Districts => _plan.Districts;

    /// <summary>Every entry; keys are 1 to <see cref="People"/>, in no order of place.</summary>
    public Entry[] Entries()
    {
        var entries = GC.AllocateUninitializedArray<Entry>(People);
        Fill(entries);
        return entries;
    }

    /// <summary>Writes the first entries into the span: the same as the first of <see cref="Entries"/>.</summary>
    /// <param name="entries">Room for at most <see cref="People"/> entries.</param>
    /// <exception cref="ArgumentException">There is room for more than there are.</exception>
    public void Fill(Span<Entry> entries)
    {
        if (entries.Length > People)
            throw new ArgumentException("There is room for more entries than the population has.", nameof(entries));
        var homes = SeededRandom.Stream(_seed, "population/homes");
        var skills = SeededRandom.Stream(_seed, "population/skills");
        var hours = SeededRandom.Stream(_seed, "population/hours");
        var traits = SeededRandom.Stream(_seed, "population/traits");
        var records = SeededRandom.Stream(_seed, "population/records");
        for (var i = 0; i < entries.Length; i++)
        {
            var (district, point) = _plan.Home(homes);
            var skillSet = DrawSkills(skills, SkillCounts.Draw(skills), out var first);
            var interests = FieldSet.Of(FieldOf(first), (Field)traits.Below(16));
            var experience = traits.Chance(0.3) ? FieldSet.Of(FieldOf(first)) : FieldSet.Empty;
            var asks = Asks.Draw(records);
            var newcomer = records.Chance(0.12);
            entries[i] = new()
            {
                Key = (ulong)i + 1,
                Skills = skillSet,
                Hours = FreeTime.Draw(hours),
                Text = PublicTitles.Signature(first % PublicTitles.Count, skills.Below(PublicTitles.Ways)),
                Position = traits.Chance(0.98) ? point : GridPoint.Unknown,
                Reach = ReachHundredMetres[Reaches.Draw(traits)],
                District = district,
                Interests = interests,
                Experience = experience,
                Reluctant = records.Chance(0.04) ? FieldSet.Of((Field)records.Below(16)) : FieldSet.Empty,
                Credentials = DrawCredentials(traits),
                Languages = DrawLanguages(traits),
                Owner = (ParticipantKind)Owners.Draw(traits),
                Kind = (ResourceKind)Kinds.Draw(traits),
                Presences = DrawPresences(traits),
                Frequencies = (Frequencies)traits.Below(4),
                RecentAsks = newcomer ? (byte)0 : (byte)asks,
                Newcomer = newcomer,
            };
        }
    }

    /// <summary>
    /// Needs of this city: of every twenty, eight local, five online, five for the commonest skill and two for none, in a fixed order.
    /// </summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="seed">Another seed gives other needs of the same city.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<PopulationNeed> Needs(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = SeededRandom.Stream(_seed, "population/needs", seed);
        var needs = new PopulationNeed[count];
        for (var i = 0; i < count; i++)
        {
            var (district, point) = _plan.Home(random);
            needs[i] = DrawNeed(random, i, Round[i % Round.Length], district, point);
        }

        return needs;
    }

    private static PopulationNeed DrawNeed(SeededRandom random, int number, NeedClass needClass, ushort district, GridPoint point)
    {
        var skills = needClass switch
        {
            NeedClass.CommonestSkill => SkillSet.Of(CommonestSkill),
            NeedClass.NoSkill => SkillSet.Empty,
            _ => DrawSkills(random, random.Whole(1, 3), out _),
        };
        var subject = (skills.Count == 0 ? random.Below(Skills) : skills.Enumerate().First()) % PublicTitles.Count;
        var online = needClass == NeedClass.Online;
        var regular = random.Chance(0.45);
        var need = new Need
        {
            Id = NeedId.Of(Municipality, (ulong)number + 1),
            Requester = ParticipantId.Group(Municipality, (ulong)random.Whole(1, 500)),
            Title = PublicTitles.Title(subject, random.Whole(5, PublicTitles.Ways - 1)),
            Kind = (ResourceKind)NeedKinds.Draw(random),
            Field = FieldOf(subject),
            Skills = skills,
            Place = online ? null : new(DistrictId.Of(Municipality, district), PointOf(point), "会場"),
            Presence = online ? Presence.Online : Presence.OnSite,
            Frequency = regular ? Frequency.Regular : Frequency.Once,
            Hours = DrawHours(random, regular),
            SlotsMaximum = random.Whole(1, 5),
            Required = random.Chance(0.25) ? Credentials.IdentityChecked : random.Chance(0.1) ? Credentials.DrivingLicence : Credentials.None,
            Languages = random.Chance(0.05) ? Languages.English | Languages.Chinese : Languages.None,
            Who = random.Chance(0.7) ? ParticipantKinds.Any : ParticipantKinds.Person,
            WithinKilometres = needClass == NeedClass.Local && random.Chance(0.5) ? random.Whole(2, 10) : null,
            Audience = Audience.Public,
        };
        return new(need, needClass);
    }

    private static WeeklyHours DrawHours(SeededRandom random, bool regular)
    {
        if (random.Chance(0.08))
            return WeeklyHours.None;
        var hours = WeeklyHours.None;
        for (var times = regular ? random.Whole(1, 2) : 1; times > 0; times--)
        {
            var from = random.Pick<int>([9, 10, 13, 14, 15, 18, 19]);
            hours = hours.Union(WeeklyHours.Of((DayOfWeek)random.Below(7), from, from + random.Whole(1, 3)));
        }

        return hours;
    }

    private static SkillSet DrawSkills(SeededRandom random, int count, out int first)
    {
        first = SkillRanks.Draw(random);
        if (count == 0)
            return SkillSet.Empty;
        var bits = UInt128.One << first;
        for (var i = 1; i < count; i++)
            bits |= UInt128.One << SkillRanks.Draw(random);
        return new(bits);
    }

    private static Field FieldOf(int number) => (Field)(number % 16);

    private static Credentials DrawCredentials(SeededRandom random)
    {
        ulong low = random.Bits(), high = random.Bits();
        var credentials = Credentials.None;
        for (var i = 0; i < CheckedThings.Length; i++)
        {
            if ((byte)((i < 8 ? low : high) >> (i % 8 * 8)) < CheckedShares[i])
                credentials |= CheckedThings[i];
        }

        return credentials;
    }

    private static Languages DrawLanguages(SeededRandom random)
    {
        ulong low = random.Bits(), high = random.Bits();
        var languages = Languages.None;
        for (var i = 0; i < LanguageShares.Length; i++)
        {
            if ((byte)((i < 8 ? low : high) >> (i % 8 * 8)) < LanguageShares[i])
                languages |= (Languages)(1 << i);
        }

        return languages == Languages.None ? Languages.Japanese : languages;
    }

    private static Presences DrawPresences(SeededRandom random) => random.Below(100) switch
    {
        < 3 => Presences.None,
        < 70 => Presences.OnSite,
        < 92 => Presences.OnSite | Presences.Online,
        < 97 => Presences.Online,
        _ => Presences.OnSite | Presences.GoodsOnly,
    };

    private static GeoPoint PointOf(GridPoint point) => InventedCity.At(point.X * Plane.MetresPerStep, point.Y * Plane.MetresPerStep);
}
