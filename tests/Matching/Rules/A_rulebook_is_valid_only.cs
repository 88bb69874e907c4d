using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_rulebook_is_valid_only
{
    private static readonly Checks<Rulebook> _checks = new Checks<Rulebook>(Rulebook.Standard, RulebookRules.Check)
        .Refuses("no version", r => r with { Version = "" }, "version", Missing)
        .Refuses("version of 41", r => r with { Version = new('v', 41) }, "version", TooLong, "40")
        .Refuses("no author", r => r with { Author = " " }, "author", Missing)
        .Refuses("no approver", r => r with { Approver = "" }, "approver", Missing)
        .Refuses("cap of 21", r => r with { WeeklyAskCap = 21 }, "weeklyAskCap", OutOfRange, "0–20")
        .Refuses("level", r => r with { MinimumLevel = (Level)3 }, "minimumLevel", Unknown)
        .Refuses("hold of 0", r => r with { HoldHours = 0 }, "holdHours", OutOfRange, "1–720")
        .Refuses("hold of 721", r => r with { HoldHours = 721 }, "holdHours", OutOfRange, "1–720")
        .Refuses("rung of 0", r => r with { RungHours = 0 }, "rungHours", OutOfRange, "1–720")
        .Allows("64 boosts", r => r with { Boosts = [.. Enumerable.Repeat(new Boost { Value = 1 }, 64)] })
        .Refuses("65 boosts", r => r with { Boosts = [.. Enumerable.Repeat(new Boost { Value = 1 }, 65)] }, "boosts", TooMany, "64")
        .Refuses("null boosts", r => r with { Boosts = null! }, "boosts", Missing)
        .Refuses("a null boost", r => r with { Boosts = [new() { Value = 1 }, null!] }, "boosts[1]", Missing)
        .Allows("boost of two logit", r => r with { Boosts = [new() { Value = -2048 }] })
        .Refuses("boost of more", r => r with { Boosts = [new() { Value = 2049 }] }, "boosts[0].value", OutOfRange, "-2048–2048")
        .Refuses("boost of nobody", r => r with { Boosts = [new() { Value = 1, Owners = default }] }, "boosts[0].owners", Missing)
        .Refuses("boost of neighbours of one kind", r => r with { Boosts = [new() { Value = 1, SameDistrictOnly = true, Owners = ParticipantKinds.Person }] }, "boosts[0].owners", Disagrees, "sameDistrictOnly")
        .Refuses("null scope", r => r with { Boosts = [new() { Value = 1, Needs = null! }] }, "boosts[0].needs", Missing)
        .Refuses("unknown field", r => r with { Boosts = [new() { Value = 1, Needs = new() { Field = (Field)99 } }] }, "boosts[0].needs.field", Unknown)
        .Refuses("unknown kind", r => r with { Requirements = [new() { Required = Credentials.Adult, Needs = new() { Kind = (ResourceKind)99 } }] }, "requirements[0].needs.kind", Unknown)
        .Refuses("no district", r => r with { Exclusions = [new() { Owners = ParticipantKinds.School, Needs = new() { District = new("x") } }] }, "exclusions[0].needs.district", Malformed)
        .Refuses("requirement of nothing", r => r with { Requirements = [new() { Required = default }] }, "requirements[0].required", Missing)
        .Refuses("exclusion of nobody", r => r with { Exclusions = [new() { Owners = default }] }, "exclusions[0].owners", Missing);

    public static TheoryData<string> Names => _checks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Within_the_limits_it_documents(string name) => _checks.Run(name);

    [Fact]
    public void And_every_problem_can_be_said_in_three_ways() => Assert.All(Enum.GetValues<ProblemCode>(), code =>
    {
        var texts = Enum.GetValues<Kyodo.Matching.Scoring.Wording>().Select(w => ProblemText.Of(new("title", code, "80"), w)).ToList();
        Assert.Equal(3, texts.Distinct().Count());
    });
}
