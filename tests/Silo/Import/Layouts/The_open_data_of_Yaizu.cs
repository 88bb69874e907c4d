using Kyodo.Matching.Model;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.Tests.Import.Applying;

namespace Kyodo.Silo.Tests.Import.Layouts;

public sealed class The_open_data_of_Yaizu
{
    private static readonly MunicipalityCode Yaizu = new("22212");

    private static ImportPlan Plan(string file, string municipality = "22212")
    {
        var code = new MunicipalityCode(municipality);
        var options = new ImportOptions { Municipality = code, MunicipalityName = "焼津市", Today = new(2025, 11, 1), Districts = new TwoDistricts(code, 34.85, 34.7, 34.95), FileName = file };
        return ImportPlanner.Plan(File.ReadAllBytes(Path.Combine(Repository.SharedData("yaizu"), file)), options);
    }

    [Theory]
    [InlineData("222127_community_center.csv", "facilities", 9, 9, 0, 1, 9, 0)]
    [InlineData("222127_facilities_culture.csv", "facilities", 6, 6, 0, 2, 6, 0)]
    [InlineData("222127_facilities_smartmap.csv", "facilities", 28, 28, 0, 15, 28, 0)]
    [InlineData("222127_facilities_sports.csv", "facilities", 16, 16, 0, 4, 16, 0)]
    [InlineData("222127_facilities_welfare.csv", "facilities", 2, 2, 0, 1, 2, 0)]
    [InlineData("222127_library.csv", "facilities", 11, 11, 0, 2, 11, 0)]
    [InlineData("222127_park_info.csv", "parks", 142, 142, 0, 1, 142, 0)]
    [InlineData("222127_preschool.csv", "child-facilities", 60, 60, 0, 60, 0, 0)]
    [InlineData("222127_evacuation_space.csv", "emergency-sites", 31, 0, 31, 0, 0, 0)]
    [InlineData("222127_hinannjo.csv", "shelters", 56, 0, 56, 0, 0, 0)]
    [InlineData("ビーチクリーン大作戦会場.csv", "volunteer-call", 12, 10, 2, 1, 0, 10)]
    public void Every_file_is_imported_or_refused_as_expected(string file, string layout, int rows, int imported, int refused, int participants, int resources, int needs)
    {
        var plan = Plan(file);
        Assert.Equal((layout, rows, imported, refused, 0), (plan.Layout!.Name, plan.Rows, plan.Imported, plan.Refused, plan.Repeated));
        Assert.Equal((participants, resources, needs), (plan.Participants.Count, plan.Resources.Count, plan.Needs.Count));
        Assert.Equal(plan.Problems.Count, plan.ProblemCount);
    }

    [Fact]
    public void No_file_is_forgotten() => Assert.Equal(11, Directory.GetFiles(Repository.SharedData("yaizu"), "*.csv").Length);

    [Theory]
    [InlineData("222127_evacuation_space.csv")]
    [InlineData("222127_hinannjo.csv")]
    public void A_list_of_shelters_is_refused_with_the_reason(string file)
    {
        var plan = Plan(file);
        Assert.Equal((ImportProblemCode.LayoutNotImported, ImportSeverity.File, 0), Assert.Single(plan.Problems) is var p ? (p.Code, p.Severity, p.Line) : default);
    }

    [Fact]
    public void A_hall_is_a_room_of_its_department_in_its_opening_hours()
    {
        var plan = Plan("222127_community_center.csv");
        var hall = plan.Resources[0].Resource;
        Assert.Equal(("港地域交流センター", ResourceKind.Room), (hall.Title, hall.Kind));
        Assert.Equal(6 * 12, hall.Hours!.Value.Count);
        Assert.False(hall.Hours.Value.Contains(DayOfWeek.Monday, 10));
        Assert.True(hall.Hours.Value.Contains(DayOfWeek.Sunday, 20));
        Assert.Equal(DistrictId.Of(Yaizu, 1), hall.Place!.District);
        var owner = Assert.Single(plan.Participants);
        Assert.Equal((hall.Owner, ParticipantKind.CityDepartment, "生きがい・交流政策課", PutMode.AddIfAbsent), (owner.Participant.Id, owner.Participant.Kind, owner.Contact.Name, owner.Mode));
    }

    [Fact]
    public void Hours_that_are_not_understood_are_left_out_with_a_note()
    {
        var sports = Plan("222127_facilities_sports.csv");
        Assert.Equal(15, Assert.Single(sports.Problems, p => p.Code == ImportProblemCode.HoursLeftOut).Line);
        Assert.Null(sports.Resources[13].Resource.Hours);
        Assert.Equal(SkillSet.Of(106), sports.Resources[2].Resource.Skills);
        Assert.Equal(25, Assert.Single(Plan("222127_facilities_smartmap.csv").Problems, p => p.Code == ImportProblemCode.HoursLeftOut).Line);
        Assert.DoesNotContain(Plan("222127_library.csv").Problems, p => p.Code == ImportProblemCode.HoursLeftOut);
    }

    [Fact]
    public void A_kindergarten_is_a_school_with_telephone_home_and_hours()
    {
        var plan = Plan("222127_preschool.csv");
        var first = plan.Participants[0];
        Assert.Equal(new Contact("焼津市立大富幼稚園", "ヤイヅシリツオオトミヨウチエン", "054-624-3668", "", ContactMethod.Telephone), first.Contact);
        Assert.Equal((ParticipantKind.School, 5 * 5), (first.Participant.Kind, first.Participant.FreeTime.Count));
        Assert.All(plan.Participants, p => Assert.NotNull(p.Participant.Home));
    }

    [Fact]
    public void A_park_is_a_place_for_an_event_at_any_hour()
    {
        var plan = Plan("222127_park_info.csv");
        Assert.All(plan.Resources, r => Assert.Equal((ResourceKind.EventPlace, WeeklyHours.All), (r.Resource.Kind, r.Resource.Hours!.Value)));
        Assert.Equal(SkillSet.Of(98, 99, 107), plan.Resources[0].Resource.Skills);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void The_beach_clean_is_a_public_need_at_each_venue_but_those_called_off()
    {
        var plan = Plan("ビーチクリーン大作戦会場.csv");
        var need = plan.Needs[0].Need;
        Assert.Equal(("ビーチクリーン大作戦（浜当目海岸）", Field.Environment, Audience.Public, 100), (need.Title, need.Field, need.Audience, need.SlotsMaximum));
        Assert.Equal(new DatedWindow(new(2025, 11, 16), new(8, 30), new(9, 30)), Assert.Single(need.Windows));
        Assert.Equal(SkillSet.Of(25), need.Skills);
        Assert.StartsWith("・市民等参加型の海外清掃イベントです。\n・申込は不要です。", need.Description, StringComparison.Ordinal);
        Assert.Contains("集合場所：浜当目海岸カメトイレ前", need.Description, StringComparison.Ordinal);
        Assert.Equal([(6, "集合場所"), (22, "集合場所")], plan.Problems.Where(p => p.Code == ImportProblemCode.Cancelled).Select(p => (p.Line, p.Column)));
    }

    [Fact]
    public void Another_municipality_refuses_every_row() =>
        Assert.Equal((9, ImportProblemCode.OtherMunicipality), Plan("222127_community_center.csv", "12233") is var p ? (p.Refused, p.Problems[0].Code) : default);

    [Fact]
    public async Task All_files_together_give_each_hall_once_and_nothing_the_second_time()
    {
        var target = new MemoryTarget();
        var files = Directory.GetFiles(Repository.SharedData("yaizu"), "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        var unchanged = 0;
        foreach (var file in files)
        {
            var report = await ImportRun.ApplyAsync(Plan(file), ImportMode.KeepGood, target, null, null, TestContext.Current.CancellationToken);
            Assert.Equal((0, 0), (report.Changed, report.RefusedByStore));
            unchanged += report.Unchanged;
        }

        Assert.True(unchanged > 0, "Some halls are in two files.");
        var writes = target.Writes;
        foreach (var file in files)
            Assert.Equal(0, (await ImportRun.ApplyAsync(Plan(file), ImportMode.KeepGood, target, null, null, TestContext.Current.CancellationToken)).Added);
        Assert.Equal(writes, target.Writes);
    }
}
