using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

/// <summary>Draws entries, needs, models and rules from a seed: ordinary ones among the rare and the extreme.</summary>
internal sealed class RandomCity(int seed)
{
    private readonly Random _random = new(seed);

    internal int Below(int limit) => _random.Next(limit);

    internal bool Chance(double chance) => _random.NextDouble() < chance;

    internal void Shuffle(Entry[] entries) => _random.Shuffle(entries);

    internal Entry Entry(ulong key)
    {
        var spread = Chance(0.02) ? 32_767 : Chance(0.2) ? 3_000 : 300;
        return new()
        {
            Key = key,
            Skills = Skills(Below(6)),
            Hours = Hours(),
            Text = Chance(0.1) ? 0 : (ulong)_random.NextInt64() & (ulong)_random.NextInt64(),
            Position = Chance(0.1) ? GridPoint.Unknown : Point(spread),
            Reach = Chance(0.4) ? ushort.MaxValue : (ushort)Below(Chance(0.1) ? 10_000 : 200),
            District = (ushort)Below(4),
            Interests = new((ushort)_random.Next(65_536)),
            Experience = new((ushort)(_random.Next(65_536) & _random.Next(65_536))),
            Reluctant = new((ushort)(_random.Next(65_536) & _random.Next(65_536) & _random.Next(65_536))),
            Credentials = (Credentials)(_random.Next(4_096) | _random.Next(4_096)),
            Languages = (Languages)(_random.Next(4_096) & _random.Next(4_096)),
            Owner = Chance(0.6) ? ParticipantKind.Person : (ParticipantKind)Below(7),
            Kind = Chance(0.8) ? ResourceKind.Skill : (ResourceKind)Below(10),
            Presences = (Presences)Below(8),
            Frequencies = (Frequencies)Below(4),
            RecentAsks = (byte)(Chance(0.1) ? Below(256) : Below(6)),
            Newcomer = Chance(0.3),
        };
    }

    internal Need Need()
    {
        var point = Point(Chance(0.05) ? 30_000 : 300);
        return Sample.Need() with
        {
            Title = Chance(0.2) ? "花" : Sample.Need().Title[..(1 + Below(Sample.Need().Title.Length))] + (Chance(0.3) ? "と通院の送迎や買い物の手伝い、話し相手" : ""),
            Kind = Chance(0.85) ? ResourceKind.Skill : (ResourceKind)Below(10),
            Field = (Field)Below(16),
            Skills = Chance(0.05) ? new(UInt128.MaxValue >> Below(90)) : Skills(Below(5)),
            Place = Chance(0.2) ? null : new(Sample.District((ushort)(1 + Below(4))), Chance(0.9) ? At(point) : null, "ここ"),
            Presence = (Presence)Below(3),
            Frequency = (Frequency)Below(2),
            Hours = Chance(0.3) ? WeeklyHours.None : Hours(),
            Required = Chance(0.6) ? Credentials.None : (Credentials)(1 << Below(12)),
            Languages = Chance(0.7) ? Languages.None : (Languages)(1 + Below(4_095)),
            Who = Chance(0.6) ? ParticipantKinds.Any : (ParticipantKinds)Below(128),
            WithinKilometres = Chance(0.6) ? null : Chance(0.2) ? 500 : 0.1 + Below(30),
            HomeVisit = Chance(0.1),
        };
    }

    internal ScoreModel Model()
    {
        if (Chance(0.2))
            return ExpertModel.Model;
        var size = Chance(0.15) ? ScoreModel.LargestValue : Chance(0.3) ? 1 + Below(3) : 1 + Below(3_000);
        var model = new ScoreModel
        {
            Version = "drawn",
            Intercept = Value(size),
            Shapes = [.. Enum.GetValues<Feature>().Select(f => Chance(0.2) ? Level(f, size) : new Shape(f, Values(Features.Bins(f), size)))],
        };
        return Chance(0.7) ? model : model with { Interactions = [.. Enumerable.Range(0, 1 + Below(3)).Select(_ => Interaction(size))] };
    }

    internal Dictionary<ulong, int>? Ties(int keys)
    {
        if (Chance(0.6))
            return null;
        var ties = new Dictionary<ulong, int>();
        for (var i = Below(8); i >= 0; i--)
            ties[(ulong)Below(keys + 5)] = Value(4_000);
        return ties;
    }

    internal IAdmission? Admission() => Chance(0.5) ? null : new Refusing((ulong)(2 + Below(5)));

    private Shape Level(Feature feature, int size)
    {
        var values = new int[Features.Bins(feature)];
        Array.Fill(values, Value(size));
        return new(feature, values);
    }

    private Interaction Interaction(int size)
    {
        var first = (Feature)Below(Features.Count);
        var second = (Feature)(((int)first + 1 + Below(Features.Count - 1)) % Features.Count);
        return new(first, second, Values(Features.Bins(first) * Features.Bins(second), size));
    }

    private int[] Values(int count, int size)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = Value(size);
        return values;
    }

    private int Value(int size) => _random.Next(-size, size + 1);

    private SkillSet Skills(int count)
    {
        var skills = SkillSet.Empty;
        for (; count > 0; count--)
            skills = skills.Union(SkillSet.Of(Chance(0.8) ? Below(6) : Below(128)));
        return skills;
    }

    private WeeklyHours Hours()
    {
        if (Chance(0.05))
            return WeeklyHours.All;
        var hours = WeeklyHours.None;
        for (var i = Below(4); i > 0; i--)
        {
            var from = Below(20);
            hours = hours.Union(WeeklyHours.Of((DayOfWeek)Below(7), from, from + 1 + Below(4)));
        }

        return hours;
    }

    private GridPoint Point(int spread) => new((short)_random.Next(-spread, spread + 1), (short)_random.Next(-spread, spread + 1));

    private static GeoPoint At(GridPoint point) => new(
        Sample.Centre.Latitude + (point.Y / 11_119.5),
        Sample.Centre.Longitude + (point.X / 9_028.0));

    private sealed class Refusing(ulong every) : IAdmission
    {
        public bool Admits(ulong key) => key % every != 0;
    }
}
