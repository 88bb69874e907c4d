using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

public class An_entry
{
    // Districts keep entries for years and check nothing but the version.
    [Fact]
    public void Is_made_otherwise_only_under_another_version()
    {
        var owner = new Participant
        {
            Id = ParticipantId.Person(new("12233"), 7),
            Kind = ParticipantKind.Person,
            Home = new Place(DistrictId.Of(new("12233"), 3), new GeoPoint(35.71, 140.31), "架空町"),
            FreeTime = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
            Credentials = Credentials.Adult | Credentials.FirstAid,
            Languages = Languages.Japanese | Languages.English,
            RegisteredOn = new DateOnly(2026, 4, 1),
        };
        var resource = new Resource
        {
            Id = ResourceId.Of(new("12233"), 7),
            Owner = owner.Id,
            Kind = ResourceKind.Skill,
            Title = "病院への付き添い（車いす）",
            Skills = SkillSet.Of(1, 5),
            ReachKilometres = 4.5,
        };
        var standing = new Standing { Asks = [new(new(2026, 4, 20)), new(new(2026, 4, 21), Passed: true)], Reluctant = FieldSet.Of(Field.Elderly) };
        var entry = EntryOf.Resource(owner, resource, standing, new Plane(new GeoPoint(35.7, 140.3)), new DateOnly(2026, 5, 1));
        Assert.Equal(1, EntryOf.Version);
        var expected = new Entry
        {
            Key = 7,
            Skills = SkillSet.Of(1, 5),
            Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
            Text = 18366251902460160,
            Position = new(90, 111),
            Reach = 45,
            District = 3,
            Reluctant = FieldSet.Of(Field.Elderly),
            Credentials = Credentials.Adult | Credentials.FirstAid,
            Languages = Languages.Japanese | Languages.English,
            Owner = ParticipantKind.Person,
            Kind = ResourceKind.Skill,
            Presences = Presences.OnSite,
            RecentAsks = 1,
        };
        Assert.Equal(expected, entry);
    }
}
