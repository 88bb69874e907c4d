using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_participant_is_valid_only
{
    private static readonly Checks<Participant> _person = new Checks<Participant>(Sample.Person(), ParticipantRules.Check)
        .Refuses("without an id", p => p with { Id = default }, "id", Missing)
        .Refuses("kind", p => p with { Id = ParticipantId.Group(Sample.City, 1), Kind = (ParticipantKind)7 }, "kind", Unknown)
        .Refuses("a person with a group's id", p => p with { Id = ParticipantId.Group(Sample.City, 1) }, "kind", Disagrees, "id")
        .Refuses("a group with a person's id", p => p with { Kind = ParticipantKind.School }, "kind", Disagrees, "id")
        .Allows("no home", p => p with { Home = null })
        .Refuses("home in another city", p => p with { Home = new(DistrictId.Of(new("23205"), 1), null, "") }, "home.district", OtherMunicipality, "12233")
        .Allows("every interest", p => p with { Interests = new(0xFFFF) })
        .Refuses("languages", p => p with { Languages = (Languages)0x8000 }, "languages", Unknown)
        .Refuses("credentials", p => p with { Credentials = (Credentials)0x8000 }, "credentials", Unknown)
        .Refuses("free time beyond the week", p => p with { FreeTime = new(0, 0, ulong.MaxValue) }, "freeTime", OutOfRange, "0–167")
        .Allows("away for a day", p => p with { Away = [new(Sample.Today, Sample.Today)] })
        .Refuses("away backwards", p => p with { Away = [new(Sample.Today, Sample.Today.AddDays(-1))] }, "away[0].to", EndsBeforeStart)
        .Allows("away 64 times", p => p with { Away = new DateRange[64] })
        .Refuses("away 65 times", p => p with { Away = new DateRange[65] }, "away", TooMany, "64")
        .Refuses("null away", p => p with { Away = null! }, "away", Missing)
        .Refuses("frequencies", p => p with { Frequencies = (Frequencies)4 }, "frequencies", Unknown)
        .Allows("no asks at all", p => p with { WeeklyAskCap = 0 })
        .Allows("20 asks", p => p with { WeeklyAskCap = 20 })
        .Refuses("21 asks", p => p with { WeeklyAskCap = 21 }, "weeklyAskCap", OutOfRange, "0–20")
        .Refuses("-1 asks", p => p with { WeeklyAskCap = -1 }, "weeklyAskCap", OutOfRange, "0–20")
        .Refuses("null members", p => p with { Members = null! }, "members", Missing)
        .Refuses("a person with members", p => p with { Members = [Member(2)] }, "members", Disagrees, "kind");

    private static readonly Checks<Participant> _council = new Checks<Participant>(Sample.Group(ParticipantKind.Council), ParticipantRules.Check)
        .Allows("500 members", p => p with { Members = [.. Enumerable.Range(2, 500).Select(i => Member((ulong)i))] })
        .Refuses("501 members", p => p with { Members = [.. Enumerable.Range(2, 501).Select(i => Member((ulong)i))] }, "members", TooMany, "500")
        .Refuses("a member twice", p => p with { Members = [Member(2), Member(2)] }, "members[1]", Twice)
        .Refuses("itself", p => p with { Members = [p.Id] }, "members[0]", Disagrees, "id")
        .Refuses("a person", p => p with { Members = [ParticipantId.Person(Sample.City, 5)] }, "members[0]", Unknown)
        .Refuses("no id", p => p with { Members = [default] }, "members[0]", Missing)
        .Refuses("another city's group", p => p with { Members = [ParticipantId.Group(new("23205"), 5)] }, "members[0]", OtherMunicipality, "12233");

    public static TheoryData<string> OfAPerson => _person.Names;

    public static TheoryData<string> OfACouncil => _council.Names;

    private static ParticipantId Member(ulong number) => ParticipantId.Group(Sample.City, number);

    [Theory]
    [MemberData(nameof(OfAPerson))]
    public void Within_the_limits_it_documents(string name) => _person.Run(name);

    [Theory]
    [MemberData(nameof(OfACouncil))]
    public void With_members_that_are_groups_of_the_same_city(string name) => _council.Run(name);
}
