using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Tests;

/// <summary>Valid records chosen by a seed, small enough in range that ties, overlaps and boundaries are frequent.</summary>
internal sealed class Randomly(int seed)
{
    /// <summary>Seeds for properties; a failing one is printed.</summary>
    internal static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private readonly Random _random = new(seed);

    internal int Below(int end) => _random.Next(end);

    internal Need Need()
    {
        var presence = One<Presence>();
        return Sample.Need((ulong)_random.Next(1, 100)) with
        {
            Title = Title(),
            Kind = Below(3) > 0 ? ResourceKind.Skill : One<ResourceKind>(),
            Field = One<Field>(),
            Skills = Skills(5),
            Place = Below(5) == 0 ? null : Place(),
            Presence = presence,
            Frequency = One<Frequency>(),
            Hours = Below(3) == 0 ? WeeklyHours.None : Hours(),
            Required = Below(3) == 0 ? Credentials.IdentityChecked : Credentials.None,
            Languages = Below(3) == 0 ? (Languages)_random.Next(1, 8) : Languages.None,
            Who = Below(4) == 0 ? (ParticipantKinds)_random.Next(1, 128) : ParticipantKinds.Any,
            WithinKilometres = Below(3) == 0 ? 0.1 + (Below(100) / 10.0) : null,
            HomeVisit = presence == Presence.OnSite && Below(4) == 0,
        };
    }

    internal Participant Participant(ulong number)
    {
        var kind = Below(2) == 0 ? ParticipantKind.Person : One<ParticipantKind>();
        var participant = kind == ParticipantKind.Person ? Sample.Person(number) : Sample.Group(kind, number);
        return participant with
        {
            Home = Below(6) == 0 ? null : Place(),
            Interests = new((ushort)Below(65536)),
            Languages = (Languages)Below(8),
            Credentials = (Credentials)Below(4),
            FreeTime = Hours(),
            Frequencies = (Frequencies)Below(4),
            WeeklyAskCap = Below(5),
            Paused = Below(10) == 0,
            RegisteredOn = Sample.Today.AddDays(-Below(200)),
            Away = Below(4) == 0 ? [new(Sample.Today.AddDays(-Below(3)), Sample.Today.AddDays(Below(3)))] : [],
        };
    }

    internal Resource Resource(Participant owner, ulong number) => Sample.Resource(owner, number) with
    {
        Title = Title(),
        Kind = Below(3) > 0 ? ResourceKind.Skill : One<ResourceKind>(),
        Skills = Skills(8),
        Experience = new((ushort)Below(65536)),
        Place = Below(4) == 0 ? Place() : null,
        Hours = Below(4) == 0 ? Hours() : null,
        Presences = (Presences)Below(8),
        ReachKilometres = Below(3) == 0 ? 0.1 + (Below(80) / 10.0) : null,
    };

    internal Standing Standing() => new()
    {
        Asks = [.. Enumerable.Range(0, Below(6)).Select(_ => new Ask(Sample.Today.AddDays(-Below(60)), Below(3) == 0))],
        Reluctant = Below(2) == 0 ? new((ushort)Below(65536)) : FieldSet.Empty,
    };

    internal Candidate Candidate(ulong number)
    {
        var owner = Participant(number);
        return Kyodo.Matching.Rules.Candidate.Of(owner, Resource(owner, number), Standing(), Sample.Plane, Sample.Today);
    }

    internal ScoreModel Model() => new()
    {
        Version = "random",
        Intercept = Value(),
        Shapes = [.. Enum.GetValues<Feature>().Select(f => new Shape(f, Values(Features.Bins(f))))],
        Interactions = [.. Enumerable.Range(0, Below(3)).Select(_ => Interaction())],
    };

    internal Rulebook Rules() => Rulebook.Standard with
    {
        WeeklyAskCap = Below(6),
        MinimumLevel = One<Level>(),
        Boosts =
        [
            new() { Value = _random.Next(-Boost.LargestValue, Boost.LargestValue + 1), Owners = (ParticipantKinds)_random.Next(1, 128) },
            new() { Value = _random.Next(-Boost.LargestValue, Boost.LargestValue + 1), SameDistrictOnly = true },
            new() { Value = 100, Needs = new() { Field = One<Field>() } },
        ],
        Requirements = Below(3) == 0 ? [new() { Required = Credentials.IdentityChecked, Needs = new() { HomeVisitsOnly = true } }] : [],
        Exclusions = Below(3) == 0 ? [new() { Owners = ParticipantKinds.Business, Needs = new() { Field = One<Field>() } }] : [],
    };

    private Interaction Interaction()
    {
        var first = One<Feature>();
        var second = (Feature)(((int)first + 1 + Below(Features.Count - 1)) % Features.Count);
        return new(first, second, Values(Features.Bins(first) * Features.Bins(second)));
    }

    private int[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => Value())];

    private int Value() => _random.Next(-ScoreModel.LargestValue, ScoreModel.LargestValue + 1);

    private T One<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[Below(values.Length)];
    }

    private string Title() => string.Concat(Enumerable.Range(0, _random.Next(1, 10)).Select(_ => "病院付添草刈庭木見守"[Below(10)]));

    private SkillSet Skills(int most) => SkillSet.Of([.. Enumerable.Range(0, Below(most + 1)).Select(_ => Below(12))]);

    private WeeklyHours Hours() => Enumerable.Range(0, 1 + Below(4)).Aggregate(WeeklyHours.None, (hours, _) =>
    {
        var from = Below(23);
        return hours.Union(WeeklyHours.Of((DayOfWeek)Below(7), from, from + 1 + Below(24 - from)));
    });

    private Place Place() => new(
        Sample.District((ushort)_random.Next(1, 4)),
        Below(6) == 0 ? null : new(Sample.Centre.Latitude + ((_random.NextDouble() - 0.5) / 5), Sample.Centre.Longitude + ((_random.NextDouble() - 0.5) / 5)),
        "どこか");
}
