using Kyodo.Matching.Model;
using Kyodo.Town.Geography;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Residents;

/// <summary>
/// Draws a town's registered people. Each has a random stream of their own, so that person 17 is the same whether a hundred
/// are drawn or a thousand.
/// </summary>
public static class ResidentDraw
{
    private static readonly WeightedChoice SkillCounts = new([0, 0.34, 0.3, 0.2, 0.11, 0.05]);
    private static readonly double?[] Reaches = [1, 2, 3, 5, 8, 15, null];
    private static readonly WeightedChoice ReachChoice = new([0.08, 0.16, 0.2, 0.2, 0.12, 0.08, 0.16]);

    private static readonly Languages[] Foreign =
    [
        Languages.Chinese, Languages.Vietnamese, Languages.Korean, Languages.Portuguese, Languages.Tagalog, Languages.Nepali, Languages.Indonesian, Languages.Spanish, Languages.Thai,
    ];

    /// <summary>Draws the people.</summary>
    /// <param name="setting">What kind of town.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="today">The last day on which they may have registered.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<Resident> Draw(Setting setting, int count, ulong seed, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var towns = setting.Districts.SelectMany(d => d.Towns.Select(t => (District: d, Town: t))).ToArray();
        var home = new WeightedChoice([.. towns.Select(t => t.Town.Weight)]);
        var lives = new WeightedChoice(setting.Lives);
        var fields = new WeightedChoice(setting.FieldWeights);
        var residents = new Resident[count];
        for (var i = 0; i < count; i++)
        {
            var random = SeededRandom.Stream(seed, "residents", (ulong)i + 1);
            var (district, town) = towns[home.Draw(random)];
            residents[i] = One(setting, (ulong)i + 1, random, seed, PlaceOf(setting, district, town, random), (Life)lives.Draw(random), fields, today);
        }

        return residents;
    }

    /// <summary>A place in a town, as far from its centre as homes are.</summary>
    internal static Place PlaceOf(Setting setting, District district, TownArea town, SeededRandom random)
    {
        var spread = town.SpreadMetres * (random.Chance(0.25) ? 2.2 : 1);
        var east = (town.East + (spread * random.Bell())) * setting.AreaScale;
        var north = (town.North + (spread * random.Bell())) * setting.AreaScale;
        return new(district.Id, InventedCity.At(east, north), town.Name);
    }

    private static Resident One(
        Setting setting, ulong number, SeededRandom random, ulong seed, Place home, Life life, WeightedChoice fields, DateOnly today)
    {
        var id = ParticipantId.Person(InventedCity.Code, number);
        var first = (Field)fields.Draw(random);
        var interests = FieldSet.Of(first, (Field)fields.Draw(random));
        if (random.Chance(0.3))
            interests = interests.With((Field)fields.Draw(random));
        var skills = SkillSet.Empty;
        for (var wanted = SkillCounts.Draw(random); skills.Count < wanted;)
            skills = skills.Union(SkillSet.Of(SkillTaste.Draw(random, random.Chance(0.7) ? first : (Field)fields.Draw(random))));
        var age = AgeOf(life, random);
        var participant = new Participant
        {
            Id = id,
            Kind = ParticipantKind.Person,
            Home = random.Chance(0.985) ? home : null,
            Interests = interests,
            Languages = LanguagesOf(setting, random),
            Credentials = CredentialsOf(setting, life, age, random),
            FreeTime = FreeTime.Draw(random, life),
            Frequencies = (Frequencies)(random.Chance(0.15) ? 0 : random.Chance(0.4) ? 3 : random.Chance(0.6) ? 1 : 2),
            WeeklyAskCap = random.Chance(0.6) ? 3 : random.Whole(1, 5),
            Paused = random.Chance(0.03),
            RegisteredOn = random.Chance(setting.NewcomerShare) ? today.AddDays(-random.Below(90)) : today.AddDays(-90 - random.Below(5 * 365)),
            Away = random.Chance(0.08) ? [AwayAfter(today, random)] : [],
        };
        var main = new Resource
        {
            Id = ResourceId.Of(InventedCity.Code, number * 2),
            Owner = id,
            Kind = ResourceKind.Skill,
            Title = ResourceTitles.Write(skills, SeededRandom.Stream(seed, "residents/titles", number)),
            Skills = skills,
            Experience = random.Chance(0.3) ? FieldSet.Of(first) : FieldSet.Empty,
            Presences = PresencesOf(skills, age, random),
            ReachKilometres = Reaches[ReachChoice.Draw(random)],
        };
        var lent = Lending.Draw(id, number, random);
        return new(participant, age, life, lent is null ? [main] : [main, lent]);
    }

    private static DateRange AwayAfter(DateOnly today, SeededRandom random)
    {
        var from = today.AddDays(random.Below(40));
        return new(from, from.AddDays(random.Whole(2, 20)));
    }

    private static AgeBand AgeOf(Life life, SeededRandom random) => life switch
    {
        Life.Pupil => AgeBand.Minor,
        Life.Student => AgeBand.Young,
        Life.Retired => random.Chance(0.68) ? AgeBand.Senior : AgeBand.Old,
        Life.Parent => random.Chance(0.2) ? AgeBand.Young : AgeBand.Middle,
        Life.Working => random.Chance(0.18) ? AgeBand.Young : random.Chance(0.88) ? AgeBand.Middle : AgeBand.Senior,
        Life.OwnMaster => random.Chance(0.6) ? AgeBand.Middle : AgeBand.Senior,
        _ => throw new ArgumentOutOfRangeException(nameof(life)),
    };

    private static Languages LanguagesOf(Setting setting, SeededRandom random)
    {
        var languages = Languages.Japanese;
        if (random.Chance(setting.ForeignShare))
            languages = random.Chance(0.8) ? languages | random.Pick(Foreign) : random.Pick(Foreign);
        if (random.Chance(0.08))
            languages |= Languages.English;
        if (random.Chance(0.015))
            languages |= Languages.JapaneseSign;
        return languages;
    }

    private static Credentials CredentialsOf(Setting setting, Life life, AgeBand age, SeededRandom random)
    {
        if (age == AgeBand.Minor)
            return random.Chance(0.5) ? Credentials.IdentityChecked : Credentials.None;
        var credentials = Credentials.Adult;
        if (random.Chance(0.7))
            credentials |= Credentials.IdentityChecked;
        if (random.Chance(age == AgeBand.Old ? 0.35 : life == Life.Student ? 0.5 : 0.8))
        {
            credentials |= Credentials.DrivingLicence;
            if (random.Chance(setting.CarShare))
                credentials |= Credentials.Vehicle;
        }

        (Credentials What, double Share)[] rest =
        [
            (Credentials.FirstAid, 0.12), (Credentials.ChildCare, 0.04), (Credentials.CareWork, 0.05), (Credentials.Nursing, 0.025),
            (Credentials.Teaching, 0.04), (Credentials.Interpreting, 0.01), (Credentials.Insured, 0.45), (Credentials.DisasterVolunteer, setting.DisasterVolunteers),
        ];
        foreach (var (what, share) in rest)
        {
            if (random.Chance(share))
                credentials |= what;
        }

        return credentials;
    }

    private static Presences PresencesOf(SkillSet skills, AgeBand age, SeededRandom random)
    {
        // What is made at a desk can be made at one's own.
        var desk = skills.Enumerate().Any(skill => skill is (>= 34 and <= 76) and not (43 or 44 or 62));
        return desk && random.Chance(age == AgeBand.Old ? 0.3 : 0.75) ? Presences.OnSite | Presences.Online : Presences.OnSite;
    }
}
