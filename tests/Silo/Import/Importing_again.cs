using Kyodo.Matching.Model;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.Tests.Import.Applying;

namespace Kyodo.Silo.Tests.Import;

public sealed class Importing_again
{
    private const string People = "管理番号,種別,名前,電話番号,できること\nP-1,個人,佐倉,0476-00-0001,傾聴\nP-2,個人,成田,0476-00-0002,\nG-1,団体,みどりの会,0476-00-0003,花壇づくり\n";

    private static async Task<ImportReport> Import(MemoryTarget target, string csv, ImportOptions? options = null)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(csv);
        var plan = await ImportRun.PlanAsync(bytes, options ?? Invented.Options, target, TestContext.Current.CancellationToken);
        return await ImportRun.ApplyAsync(plan, ImportMode.KeepGood, target, null, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_even_on_a_later_day()
    {
        var target = new MemoryTarget();
        Assert.Equal((5, 0, 0), await Import(target, People) is var first ? (first.Added, first.Changed, first.Unchanged) : default);
        var second = await Import(target, People, Invented.Options with { Today = Invented.Options.Today.AddDays(100) });
        Assert.Equal((0, 0, 5), (second.Added, second.Changed, second.Unchanged));
    }

    [Fact]
    public async Task Another_spelling_of_the_same_key_is_the_same_record()
    {
        var target = new MemoryTarget();
        await Import(target, People);
        var report = await Import(target, People.Replace("P-1", "Ｐ‐１", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((0, 5), (report.Added, report.Unchanged));
    }

    [Fact]
    public async Task A_changed_cell_changes_its_record_alone()
    {
        var target = new MemoryTarget();
        await Import(target, People);
        var report = await Import(target, People.Replace("0476-00-0002", "0476-00-9999", StringComparison.Ordinal));
        Assert.Equal((0, 1, 4), (report.Added, report.Changed, report.Unchanged));
    }

    [Fact]
    public async Task Rows_without_a_key_are_known_by_what_identifies_them()
    {
        const string Csv = "種別,名前,電話番号,関心分野\n個人,佐倉,0476-00-0001,防災\n";
        var target = new MemoryTarget();
        await Import(target, Csv);
        Assert.Equal((0, 1, 0), await Import(target, Csv.Replace("防災", "環境", StringComparison.Ordinal)) is var r ? (r.Added, r.Changed, r.Unchanged) : default);
    }

    [Fact]
    public async Task A_resource_finds_its_owner_among_those_registered()
    {
        const string Things = "管理番号,登録者,種類,名称\nR-1,G-1,備品,テント\nR-2,P-1,備品,台車\nR-3,P-404,備品,脚立\n";
        var target = new MemoryTarget();
        await Import(target, People);
        var report = await Import(target, Things);
        Assert.Equal((2, 1), (report.Added, report.Plan.Refused));
        Assert.Equal([false, true], report.Plan.Resources.Select(r => r.Resource.Owner.IsPerson));
        Assert.Equal((4, ImportProblemCode.UnknownParticipant), Assert.Single(report.Problems) is var p ? (p.Line, p.Code) : default);
    }

    [Fact]
    public void A_row_that_says_the_same_again_is_one_record_and_a_note()
    {
        var plan = Invented.Plan("管理番号,種別,名前,不在期間\nP-1,個人,佐倉,2027-01-01\nP-1,個人,佐倉,2027-01-01\n");
        Assert.Equal((2, 1, 1, 0), (plan.Rows, plan.Imported, plan.Repeated, plan.Refused));
        Assert.Equal((3, ImportProblemCode.RepeatedRow, "2"), Assert.Single(plan.Problems) is var p ? (p.Line, p.Code, p.Detail) : default);
    }

    [Fact]
    public void A_row_with_the_same_key_and_other_content_is_refused()
    {
        var plan = Invented.Plan("管理番号,種別,名前\nP-1,個人,佐倉\nP-1,個人,成田\n");
        Assert.Equal((1, 1), (plan.Imported, plan.Refused));
        Assert.Equal((3, ImportProblemCode.DuplicateKey, "2"), Assert.Single(plan.Problems) is var p ? (p.Line, p.Code, p.Detail) : default);
    }

    [Fact]
    public void Municipality_and_kind_of_record_part_the_ids()
    {
        var here = ImportKey.Number(Invented.Municipality, "participant", "1");
        Assert.NotEqual(here, ImportKey.Number(new MunicipalityCode("23205"), "participant", "1"));
        Assert.NotEqual(here, ImportKey.Number(Invented.Municipality, "need", "1"));
        Assert.NotEqual(ImportKey.Number(Invented.Municipality, "x", "ab", "c"), ImportKey.Number(Invented.Municipality, "x", "a", "bc"));
    }

    [Fact]
    public void Ids_are_the_same_for_ever() =>
        Assert.Equal("12233/p-7sabnq2erwydk", ImportKey.Participant(Invented.Municipality, "P-001").Person.Value);
}
