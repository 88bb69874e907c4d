using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_need_is_valid_only
{
    private static readonly DatedWindow _window = new(Sample.Today, new(9, 0), new(11, 0));

    private static readonly Checks<Need> _checks = new Checks<Need>(Sample.Need(), n => NeedRules.Check(n))
        .Refuses("without an id", n => n with { Id = default }, "id", Missing)
        .Refuses("with another thing's id", n => n with { Id = new("12233/r-0000000000001") }, "id", Malformed)
        .Refuses("without a requester", n => n with { Requester = default }, "requester", Missing)
        .Refuses("from another city", n => n with { Requester = ParticipantId.Person(new("23205"), 1) }, "requester", OtherMunicipality, "12233")
        .Refuses("null title", n => n with { Title = null! }, "title", Missing)
        .Refuses("blank title", n => n with { Title = " 　" }, "title", Missing)
        .Allows("title of 80", n => n with { Title = new('あ', 80) })
        .Refuses("title of 81", n => n with { Title = new('あ', 81) }, "title", TooLong, "80")
        .Refuses("title with a line end", n => n with { Title = "一行\n二行" }, "title", Malformed)
        .Refuses("title with half a character", n => n with { Title = "\ud83d" }, "title", Malformed)
        .Allows("title with a whole emoji", n => n with { Title = "花見🌸" })
        .Refuses("null description", n => n with { Description = null! }, "description", Missing)
        .Allows("description of 2000 in lines", n => n with { Description = "一\r\n\t" + new string('二', 1996) })
        .Refuses("description of 2001", n => n with { Description = new('あ', 2001) }, "description", TooLong, "2000")
        .Refuses("description with a bell", n => n with { Description = "\a" }, "description", Malformed)
        .Refuses("kind", n => n with { Kind = (ResourceKind)10 }, "kind", Unknown)
        .Refuses("field", n => n with { Field = (Field)16 }, "field", Unknown)
        .Allows("16 skills", n => n with { Skills = new(0xFFFF) })
        .Refuses("17 skills", n => n with { Skills = new(0x1FFFF) }, "skills", TooMany, "16")
        .Allows("no place", n => n with { Place = null })
        .Refuses("district of another city", n => n with { Place = new(DistrictId.Of(new("23205"), 1), null, "") }, "place.district", OtherMunicipality, "12233")
        .Refuses("no district", n => n with { Place = new(default, null, "") }, "place.district", Missing)
        .Refuses("point off the earth", n => n with { Place = n.Place! with { Point = new(91, 0) } }, "place.point", OutOfRange, "-90–90, -180–180")
        .Refuses("point that is no number", n => n with { Place = n.Place! with { Point = new(double.NaN, 0) } }, "place.point", OutOfRange, "-90–90, -180–180")
        .Refuses("null label", n => n with { Place = n.Place! with { Label = null! } }, "place.label", Missing)
        .Refuses("label of 101", n => n with { Place = n.Place! with { Label = new('あ', 101) } }, "place.label", TooLong, "100")
        .Refuses("presence", n => n with { Presence = (Presence)3 }, "presence", Unknown)
        .Refuses("frequency", n => n with { Frequency = (Frequency)2 }, "frequency", Unknown)
        .Refuses("hours beyond the week", n => n with { Hours = new(0, 0, 1UL << 40) }, "hours", OutOfRange, "0–167")
        .Allows("windows with their hours", n => n with { Windows = [_window] })
        .Allows("window to the day's end", n => n with { Windows = [new(Sample.Today, new(22, 0), new(23, 59))], Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 22, 24) })
        .Refuses("windows with other hours", n => n with { Windows = [_window], Hours = WeeklyHours.All }, "hours", Disagrees, "windows")
        .Refuses("windows of a regular need", n => n with { Windows = [_window], Frequency = Frequency.Regular }, "windows", Disagrees, "frequency")
        .Refuses("window without length", n => n with { Windows = [_window with { To = new(9, 0) }] }, "windows[0].to", EndsBeforeStart)
        .Refuses("window over midnight", n => n with { Windows = [_window, new(Sample.Today, new(22, 0), new(1, 0))] }, "windows[1].to", EndsBeforeStart)
        .Refuses("window twice", n => n with { Windows = [_window, _window] }, "windows[1]", Twice)
        .Refuses("null windows", n => n with { Windows = null! }, "windows", Missing)
        .Allows("32 windows", n => n with { Windows = Weeks(32) })
        .Refuses("33 windows", n => n with { Windows = Weeks(33) }, "windows", TooMany, "32")
        .Refuses("no slot", n => n with { SlotsMinimum = 0 }, "slotsMinimum", OutOfRange, "1–10000")
        .Refuses("fewer at most than at least", n => n with { SlotsMinimum = 3, SlotsMaximum = 2 }, "slotsMaximum", OutOfRange, "3–10000")
        .Allows("10,000 slots", n => n with { SlotsMinimum = 10_000, SlotsMaximum = 10_000 })
        .Refuses("10,001 slots", n => n with { SlotsMaximum = 10_001 }, "slotsMaximum", OutOfRange, "1–10000")
        .Refuses("unknown credentials", n => n with { Required = (Credentials)(1 << 12) }, "required", Unknown)
        .Refuses("unknown languages", n => n with { Languages = (Languages)(1 << 12) }, "languages", Unknown)
        .Refuses("nobody may meet it", n => n with { Who = ParticipantKinds.None }, "who", Missing)
        .Refuses("unknown participants", n => n with { Who = (ParticipantKinds)0x80 }, "who", Unknown)
        .Allows("within 0.1 km", n => n with { WithinKilometres = 0.1 })
        .Refuses("within 0.09 km", n => n with { WithinKilometres = 0.09 }, "withinKilometres", OutOfRange, "0.1–500")
        .Refuses("within 501 km", n => n with { WithinKilometres = 501 }, "withinKilometres", OutOfRange, "0.1–500")
        .Refuses("within no number", n => n with { WithinKilometres = double.NaN }, "withinKilometres", OutOfRange, "0.1–500")
        .Refuses("audience", n => n with { Audience = (Audience)2 }, "audience", Unknown)
        .Refuses("home visit online", n => n with { HomeVisit = true, Presence = Presence.Online }, "homeVisit", Disagrees, "presence")
        .Refuses("cautions of 501", n => n with { Cautions = new('あ', 501) }, "cautions", TooLong, "500")
        .Refuses("null cautions", n => n with { Cautions = null! }, "cautions", Missing);

    public static TheoryData<string> Names => _checks.Names;

    private static DatedWindow[] Weeks(int count) => [.. Enumerable.Range(0, count).Select(i => _window with { Date = Sample.Today.AddDays(7 * i) })];

    [Theory]
    [MemberData(nameof(Names))]
    public void Within_the_limits_it_documents(string name) => _checks.Run(name);

    [Fact]
    public void With_skills_the_city_knows_when_a_catalogue_is_given()
    {
        Assert.Empty(NeedRules.Check(Sample.Need(), StandardSkills.Catalog));
        Assert.Equal([new("skills", Unknown)], NeedRules.Check(Sample.Need() with { Skills = SkillSet.Of(95) }, StandardSkills.Catalog));
    }

    [Fact]
    public void When_nothing_is_wrong_and_otherwise_everything_is_told_at_once() =>
        Assert.Equal(
            ["title", "slotsMinimum", "who"],
            NeedRules.Check(Sample.Need() with { Title = "", SlotsMinimum = -1, Who = default }).Select(p => p.Path));
}
