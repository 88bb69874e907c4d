using System.Text;
using System.Text.RegularExpressions;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import.Layouts;

public sealed partial class The_documented_examples
{
    private static string Example(string name) => Examples().Matches(Repository.Document("import.md")).Single(m => m.Groups["name"].Value == name).Groups["csv"].Value;

    [Fact]
    public void The_example_of_participants_makes_participants_and_what_they_can_do()
    {
        var plan = Invented.Plan(Example("participants"));
        Assert.Equal(("participants", 3, 3, 0), (plan.Layout!.Name, plan.Rows, plan.Imported, plan.ProblemCount));
        var person = plan.Participants[0];
        Assert.Equal(ImportKey.Participant(Invented.Municipality, "Ｐ－００１").Person, person.Participant.Id);
        Assert.Equal(new Contact("佐倉 みどり", "サクラ ミドリ", "0476-00-0001", "", ContactMethod.Telephone), person.Contact);
        Assert.Equal(new Place(DistrictId.Of(Invented.Municipality, 1), null, "七栄"), person.Participant.Home);
        Assert.Equal(FieldSet.Of(Field.Elderly, Field.ChildRearing), person.Participant.Interests);
        Assert.Equal(Frequencies.Once | Frequencies.Regular, person.Participant.Frequencies);
        Assert.Equal((new DateOnly(2026, 4, 1), true), (person.Participant.RegisteredOn, person.RegistrationDayGiven));
        Assert.Equal(19, person.Participant.FreeTime.Count);
        Assert.Equal([ParticipantKind.Person, ParticipantKind.NeighbourhoodAssociation, ParticipantKind.Council], plan.Participants.Select(p => p.Participant.Kind));
        var skill = Assert.Single(plan.Resources).Resource;
        Assert.Equal((person.Participant.Id, ResourceKind.Skill, "通院付添、傾聴", SkillSet.Of(0, 2), 5.0), (skill.Owner, skill.Kind, skill.Title, skill.Skills, skill.ReachKilometres));
        Assert.False(plan.Participants[2].RegistrationDayGiven);
    }

    [Fact]
    public void The_example_of_resources_makes_resources()
    {
        var plan = Invented.Plan(Example("resources"));
        Assert.Equal(("resources", 2, 2, 0), (plan.Layout!.Name, plan.Rows, plan.Imported, plan.ProblemCount));
        var hall = plan.Resources[0].Resource;
        Assert.Equal(ImportKey.Participant(Invented.Municipality, "G-001").Group, hall.Owner);
        Assert.Equal((ResourceKind.Room, "中央会館 大広間", SkillSet.Of(100, 105), Presences.OnSite), (hall.Kind, hall.Title, hall.Skills, hall.Presences));
        Assert.Equal((5 * 12) + (2 * 8), hall.Hours!.Value.Count);
        Assert.Equal(Presences.GoodsOnly, plan.Resources[1].Resource.Presences);
        Assert.Null(plan.Resources[1].Resource.Hours);
    }

    [Fact]
    public void The_example_of_needs_makes_needs()
    {
        var plan = Invented.Plan(Example("needs"));
        Assert.Equal(("needs", 2, 2, 0), (plan.Layout!.Name, plan.Rows, plan.Imported, plan.ProblemCount));
        var mowing = plan.Needs[0].Need;
        Assert.Equal((Audience.Public, Field.Environment, SkillSet.Of(22), 3, 10), (mowing.Audience, mowing.Field, mowing.Skills, mowing.SlotsMinimum, mowing.SlotsMaximum));
        Assert.Equal(new DatedWindow(new(2027, 5, 9), new(8, 0), new(10, 30)), Assert.Single(mowing.Windows));
        Assert.Equal(3, mowing.Hours.Count);
        Assert.Equal((Audience.Private, Frequency.Once, 0), (plan.Needs[1].Need.Audience, plan.Needs[1].Need.Frequency, plan.Needs[1].Need.Windows.Count));
        Assert.True(plan.Needs[1].Need.Requester.IsPerson);
    }

    [Fact]
    public void English_headings_make_the_same_records()
    {
        const string Japanese = "管理番号,種別,名前,電話番号,地区,空いている時間\nP-9,個人,成田 一,0476-00-0009,北,平日\n";
        const string English = "Key,Kind,Name,Telephone,District,Free Time\nP-9,Person,成田 一,0476-00-0009,2,平日\n";
        var (first, second) = (Invented.Plan(Japanese).Participants[0], Invented.Plan(English).Participants[0]);
        Assert.Equal(first.Participant.Id, second.Participant.Id);
        Assert.Equal(first.Contact, second.Contact);
        Assert.Equal(first.Participant.FreeTime, second.Participant.FreeTime);
        Assert.Equal(first.Participant.Home!.District, second.Participant.Home!.District);
    }

    [Fact]
    public void Every_example_is_the_same_plan_in_Shift_JIS()
    {
        foreach (var name in new[] { "participants", "resources", "needs" })
        {
            var csv = Example(name);
            var shiftJis = ImportPlanner.Plan(CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(csv.ReplaceLineEndings("\r\n")), Invented.Options);
            var utf8 = Invented.Plan(csv);
            Assert.Equal(Kyodo.Silo.Import.Csv.CsvEncoding.ShiftJis, shiftJis.Encoding);
            Assert.Equal(utf8.Participants.Select(p => p.Contact), shiftJis.Participants.Select(p => p.Contact));
            Assert.Equal(utf8.Resources.Select(r => r.Resource), shiftJis.Resources.Select(r => r.Resource));
            Assert.Equal(utf8.Needs.Select(n => (n.Need.Id, n.Need.Title, n.Need.Description)), shiftJis.Needs.Select(n => (n.Need.Id, n.Need.Title, n.Need.Description)));
        }
    }

    [GeneratedRegex("```csv (?<name>[a-z]+)\n(?<csv>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
