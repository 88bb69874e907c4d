using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests;

/// <summary>Invented participants, resources and needs in Tomisato, as plain starting points for <c>with</c>.</summary>
internal static class Sample
{
    internal static readonly MunicipalityCode City = new("12233");

    internal static readonly DateOnly Today = new(2026, 11, 24);

    internal static readonly GeoPoint Centre = new(35.7269, 140.3430);

    internal static readonly Plane Plane = new(Centre);

    /// <summary>A model in which nothing matters.</summary>
    internal static ScoreModel FlatModel { get; } = new()
    {
        Version = "flat",
        Intercept = 0,
        Shapes = [.. Enum.GetValues<Feature>().Select(f => new Shape(f, new int[Features.Bins(f)]))],
    };

    internal static DistrictId District(ushort number) => DistrictId.Of(City, number);

    internal static Participant Person(ulong number = 1) => new()
    {
        Id = ParticipantId.Person(City, number),
        Kind = ParticipantKind.Person,
        Home = new(District(1), Centre, "七栄"),
        FreeTime = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
        Credentials = Credentials.Adult,
        RegisteredOn = new(2025, 4, 1),
    };

    internal static Participant Group(ParticipantKind kind, ulong number = 1) => Person() with
    {
        Id = ParticipantId.Group(City, number),
        Kind = kind,
        Credentials = Credentials.None,
    };

    internal static Resource Resource(Participant owner, ulong number = 1) => new()
    {
        Id = ResourceId.Of(City, number),
        Owner = owner.Id,
        Kind = ResourceKind.Skill,
        Title = "通院の付き添い",
        Skills = SkillSet.Of(0, 1),
    };

    internal static Need Need(ulong number = 1) => new()
    {
        Id = NeedId.Of(City, number),
        Requester = ParticipantId.Person(City, 900),
        Title = "病院への付き添い",
        Kind = ResourceKind.Skill,
        Field = Field.Elderly,
        Skills = SkillSet.Of(0, 1),
        Place = new(District(1), Centre, "七栄"),
        Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 11),
    };

    internal static Entry Entry(Participant owner, Resource? resource = null, Standing? standing = null) =>
        EntryOf.Resource(owner, resource ?? Resource(owner), standing ?? Standing.New, Plane, Today);
}
