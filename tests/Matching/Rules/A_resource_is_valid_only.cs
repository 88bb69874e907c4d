using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_resource_is_valid_only
{
    private static readonly Checks<Resource> _checks = new Checks<Resource>(Sample.Resource(Sample.Person()), r => ResourceRules.Check(r))
        .Refuses("without an id", r => r with { Id = default }, "id", Missing)
        .Refuses("without an owner", r => r with { Owner = default }, "owner", Missing)
        .Refuses("owner of another city", r => r with { Owner = ParticipantId.Person(new("23205"), 1) }, "owner", OtherMunicipality, "12233")
        .Refuses("kind", r => r with { Kind = (ResourceKind)10 }, "kind", Unknown)
        .Refuses("empty title", r => r with { Title = "" }, "title", Missing)
        .Allows("title of 80", r => r with { Title = new('a', 80) })
        .Refuses("title of 81", r => r with { Title = new('a', 81) }, "title", TooLong, "80")
        .Refuses("place in another city", r => r with { Place = new(DistrictId.Of(new("23205"), 1), null, "") }, "place.district", OtherMunicipality, "12233")
        .Refuses("hours beyond the week", r => r with { Hours = new(0, 0, 1UL << 63) }, "hours", OutOfRange, "0–167")
        .Allows("resting", r => r with { Presences = Presences.None })
        .Refuses("presences", r => r with { Presences = (Presences)8 }, "presences", Unknown)
        .Allows("reach of 500", r => r with { ReachKilometres = 500 })
        .Refuses("reach of 0", r => r with { ReachKilometres = 0 }, "reachKilometres", OutOfRange, "0.1–500")
        .Refuses("reach of 500.1", r => r with { ReachKilometres = 500.1 }, "reachKilometres", OutOfRange, "0.1–500")
        .Refuses("endless reach", r => r with { ReachKilometres = double.PositiveInfinity }, "reachKilometres", OutOfRange, "0.1–500");

    public static TheoryData<string> Names => _checks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Within_the_limits_it_documents(string name) => _checks.Run(name);

    [Fact]
    public void With_skills_the_city_knows_when_a_catalogue_is_given() =>
        Assert.Equal(
            [new("skills", Unknown)],
            ResourceRules.Check(Sample.Resource(Sample.Person()) with { Skills = SkillSet.Of(127) }, StandardSkills.Catalog));
}
