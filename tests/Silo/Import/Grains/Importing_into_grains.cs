using System.Text;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Tests.Import.Grains;

public sealed class Importing_into_grains
{
    private const string People = "管理番号,種別,名前,電話番号,地区,できること\nP-1,個人,佐倉,0476-00-0001,北,傾聴\nP-2,個人,成田,0476-00-0002,1,\nG-1,団体,みどりの会,0476-00-0003,中央,花壇づくり\n";
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(9));

    // The beach clean of the open data was to come.
    private static readonly DateTimeOffset s_november2025 = new(2025, 11, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<TestSilo> Start() => TestSilo.Start(TestSilo.Of("12233", new(35.70, 140.30), new(35.76, 140.30)));

    private static async Task<ImportReport> Import(TestSilo silo, string csv, ImportMode mode = ImportMode.KeepGood, DateTimeOffset? now = null)
    {
        var import = await silo.Services.GetRequiredService<GrainImports>().Open("office");
        var plan = await ImportRun.PlanAsync(Encoding.UTF8.GetBytes(csv), import.Options("file.csv", now ?? s_now, null), import.Target, Stop);
        return await ImportRun.ApplyAsync(plan, mode, import.Target, null, null, Stop);
    }

    private static (int, int, int, int) Counts(ImportReport report) => (report.Added, report.Changed, report.Unchanged, report.RefusedByStore);

    [Fact]
    public async Task The_same_file_twice_changes_nothing_even_on_a_later_day_and_after_a_kill()
    {
        await using var silo = await Start();
        Assert.Equal((5, 0, 0, 0), Counts(await Import(silo, People)));
        var owner = ImportKey.Participant(new("12233"), "P-1").Person;
        var before = await silo.Grains.Participant(owner).Get();
        Assert.Equal(("佐倉", DistrictId.Of(new("12233"), 2), 1), (before!.Contact.Name, before.Participant.Home!.District, before.Resources.Length));
        await silo.Kill();
        Assert.Equal((0, 0, 5, 0), Counts(await Import(silo, People, now: s_now.AddDays(40))));
        Assert.Equal(before.Version, (await silo.Grains.Participant(owner).Get())!.Version);
    }

    [Fact]
    public async Task A_changed_cell_changes_its_record_and_changing_it_back_does_too()
    {
        await using var silo = await Start();
        await Import(silo, People);
        var other = People.Replace("0476-00-0002", "0476-00-9999", StringComparison.Ordinal).Replace("傾聴", "通院付添", StringComparison.Ordinal);
        Assert.Equal((0, 2, 3, 0), Counts(await Import(silo, other)));
        Assert.Equal((0, 2, 3, 0), Counts(await Import(silo, People)));
        Assert.Equal("0476-00-0002", (await silo.Grains.Participant(ImportKey.Participant(new("12233"), "P-2").Person).Get())!.Contact.Telephone);
    }

    [Fact]
    public async Task The_day_of_registration_is_kept_unless_the_file_names_another()
    {
        await using var silo = await Start();
        const string Csv = "管理番号,種別,名前,登録日\nP-1,個人,佐倉,2020-04-01\n";
        var person = ImportKey.Participant(new("12233"), "P-1").Person;
        await Import(silo, Csv);
        Assert.Equal((0, 0, 1, 0), Counts(await Import(silo, "管理番号,種別,名前\nP-1,個人,佐倉\n")));
        Assert.Equal((0, 1, 0, 0), Counts(await Import(silo, Csv.Replace("2020", "2019", StringComparison.Ordinal))));
        Assert.Equal(new DateOnly(2019, 4, 1), (await silo.Grains.Participant(person).Get())!.Participant.RegisteredOn);
        Assert.Equal((0, 0, 1, 0), Counts(await Import(silo, Csv.Replace("2020", "2019", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_need_that_has_ended_refuses_the_file_before_anything_is_written()
    {
        await using var silo = await Start();
        const string Needs = "管理番号,依頼者,件名,種類,分野,頻度\nN-1,P-1,買い物の付き添い,できること,高齢者,定期\n";
        await Import(silo, People);
        var added = await Import(silo, Needs);
        Assert.Equal((1, 0, 0, 0), Counts(added));
        var need = added.Plan.Needs[0].Need.Id;
        Assert.Equal((0, 0, 1, 0), Counts(await Import(silo, Needs)));
        Assert.True((await silo.Grains.Need(need).Cancel(new(Guid.NewGuid(), Actor.System, ""))).IsDone);

        var changed = Needs.Replace("買い物", "通院", StringComparison.Ordinal) + "N-2,P-1,庭の手入れ,できること,環境,定期\n";
        var report = await Import(silo, changed, ImportMode.AllOrNothing);
        Assert.False(report.Applied);
        Assert.Contains("終わっている", Assert.Single(report.Problems).Detail, StringComparison.Ordinal);
        Assert.Null(await silo.Grains.Need(report.Plan.Needs[1].Need.Id).Get());
    }

    [Fact]
    public async Task A_check_counts_as_the_import_will_and_writes_nothing()
    {
        await using var silo = await Start();
        var import = await silo.Services.GetRequiredService<GrainImports>().Open("office");
        var plan = ImportPlanner.Plan(Encoding.UTF8.GetBytes(People), import.Options("file.csv", s_now, null));
        Assert.Equal((5, 0, 0, 0), Counts(await ImportRun.CheckAsync(plan, import.Target, Stop)));
        Assert.Null(await silo.Grains.Participant(ImportKey.Participant(new("12233"), "P-1").Person).Get());
    }

    [Fact]
    public async Task The_open_data_of_Yaizu_comes_in_once()
    {
        await using var silo = await TestSilo.Start(TestSilo.Of("22212", new(34.85, 138.32), new(34.90, 138.32)) with { Name = "焼津市" }, clock: new ShiftedClock(s_november2025));
        var files = Directory.GetFiles(Repository.SharedData("yaizu"), "*.csv").Order(StringComparer.Ordinal).ToList();
        var import = await silo.Services.GetRequiredService<GrainImports>().Open("office");
        var first = await All();
        Assert.Equal((0, 0), (first.Changed, first.Refused));
        Assert.True(first.Added > 250, $"{first.Added} were added.");
        var second = await All();
        Assert.Equal((0, 0, first.Added + first.Unchanged, 0), second);

        var hall = await silo.Grains.Participant(ImportKey.NamedGroup(new("22212"), "生きがい・交流政策課")).Get();
        Assert.Contains(hall!.Resources, r => r.Title == "港地域交流センター" && r.Place!.District.Number == 1);

        async Task<(int Added, int Changed, int Unchanged, int Refused)> All()
        {
            (int Added, int Changed, int Unchanged, int Refused) sum = default;
            foreach (var file in files)
            {
                var plan = await ImportRun.PlanAsync(await File.ReadAllBytesAsync(file, Stop), import.Options(Path.GetFileName(file), s_november2025, null), import.Target, Stop);
                var report = await ImportRun.ApplyAsync(plan, ImportMode.KeepGood, import.Target, null, null, Stop);
                sum = (sum.Added + report.Added, sum.Changed + report.Changed, sum.Unchanged + report.Unchanged, sum.Refused + report.RefusedByStore);
            }

            return sum;
        }
    }
}
