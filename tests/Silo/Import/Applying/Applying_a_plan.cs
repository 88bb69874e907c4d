using System.Globalization;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Silo.Tests.Import.Applying;

public sealed class Applying_a_plan
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static ImportPlan People(int count, string extra = "") =>
        Invented.Plan("管理番号,種別,名前,できること\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"P-{i},個人,佐倉{i},傾聴\n")) + extra);

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        var target = new MemoryTarget();
        var report = await ImportRun.CheckAsync(People(10), target, None);
        Assert.Equal((false, 20, 0, 0), (report.Applied, report.Added, target.Count, target.Writes));
        await ImportRun.ApplyAsync(People(9), ImportMode.KeepGood, target, null, null, None);
        Assert.Equal((2, 18), await ImportRun.CheckAsync(People(10), target, None) is var r ? (r.Added, r.Unchanged) : default);
    }

    [Fact]
    public async Task Good_rows_are_kept_or_the_whole_file_is_refused_as_the_user_chooses()
    {
        var plan = People(3, "P-4,神様,佐倉,\n");
        var (keeping, refusing) = (new MemoryTarget(), new MemoryTarget());
        var kept = await ImportRun.ApplyAsync(plan, ImportMode.KeepGood, keeping, null, null, None);
        Assert.Equal((true, 6, false), (kept.Applied, kept.Added, kept.IsClean));
        var refused = await ImportRun.ApplyAsync(plan, ImportMode.AllOrNothing, refusing, null, null, None);
        Assert.Equal((false, 0, 0), (refused.Applied, refused.Added, refusing.Count));
        Assert.Equal(5, Assert.Single(refused.Problems).Line);
    }

    [Fact]
    public async Task All_or_nothing_asks_the_store_before_it_writes()
    {
        var bad = People(5).Participants[3].Participant.Id.Value;
        var target = new MemoryTarget { Refuses = id => id == bad };
        var report = await ImportRun.ApplyAsync(People(5), ImportMode.AllOrNothing, target, null, null, None);
        Assert.Equal((false, 1, 0), (report.Applied, report.RefusedByStore, target.Count));
        Assert.Equal((5, ImportProblemCode.RefusedByStore), Assert.Single(report.Problems) is var p ? (p.Line, p.Code) : default);
        var kept = await ImportRun.ApplyAsync(People(5), ImportMode.KeepGood, target, null, null, None);
        Assert.Equal((true, 8, 2), (kept.Applied, kept.Added, kept.RefusedByStore));
    }

    [Fact]
    public async Task A_file_refused_as_a_whole_is_not_applied()
    {
        var target = new MemoryTarget();
        var report = await ImportRun.ApplyAsync(Invented.Plan("a,b\n1,2\n"), ImportMode.KeepGood, target, null, null, None);
        Assert.Equal((false, 0), (report.Applied, target.Count));
    }

    [Fact]
    public async Task Progress_comes_after_every_batch_and_ends_at_the_total()
    {
        var seen = new Seen();
        await ImportRun.ApplyAsync(People(100), ImportMode.KeepGood, new MemoryTarget(), seen, null, None);
        Assert.Equal([64, 100, 164, 200], seen.Reports.Select(r => r.Done));
        Assert.All(seen.Reports, r => Assert.Equal(200, r.Total));
    }

    [Fact]
    public async Task Broken_off_it_goes_on_from_its_last_progress()
    {
        var target = new MemoryTarget();
        var plan = People(100);
        using var stop = new CancellationTokenSource();
        var seen = new Seen { OnReport = r => { if (r.Done >= 100) stop.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportRun.ApplyAsync(plan, ImportMode.KeepGood, target, seen, null, stop.Token));
        Assert.Equal(100, target.Count);
        var report = await ImportRun.ApplyAsync(People(100), ImportMode.KeepGood, target, null, seen.Reports[^1], None);
        Assert.Equal((100, 0, 200), (report.Added, report.Unchanged, target.Count));
        Assert.Equal((0, 200), await ImportRun.ApplyAsync(plan, ImportMode.KeepGood, target, null, null, None) is var r ? (r.Added, r.Unchanged) : default);
    }

    [Fact]
    public async Task Progress_of_another_file_is_not_accepted() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ImportRun.ApplyAsync(People(2), ImportMode.KeepGood, new MemoryTarget(), null, new("other", 1, 4), None));

    [Fact]
    public async Task A_stream_is_read_to_the_limit_and_one_byte_more()
    {
        var limits = ImportLimits.Default with { Bytes = 100 };
        Assert.Equal(100, (await ImportRun.ReadAsync(new MemoryStream(new byte[100]), limits, None)).Length);
        Assert.Equal(101, (await ImportRun.ReadAsync(new MemoryStream(new byte[1_000_000]), limits, None)).Length);
    }

    [Fact]
    public void The_report_file_holds_no_formula()
    {
        var plan = Invented.Plan("種別,名前,電話番号,=HYPERLINK(\"http://x\"),＝1+1, @x\n個人,佐倉,=1+1,,,\n");
        var text = System.Text.Encoding.UTF8.GetString(ProblemCsv.Write(plan.Problems, CultureInfo.GetCultureInfo("ja-JP")));
        var tokenizer = new Silo.Import.Csv.CsvTokenizer(text.TrimStart('\uFEFF'), ImportLimits.Default);
        var cells = new List<string>();
        while (tokenizer.Read() is { } record)
            cells.AddRange(record.Cells.Select(c => c.Text));
        Assert.DoesNotContain(cells, c => c.TrimStart().Length > 0 && "=+-@＝＋－＠".Contains(c.TrimStart()[0], StringComparison.Ordinal));
        Assert.Contains(cells, c => c.StartsWith("'=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains("電話番号として読めません。（値：=1+1）", cells);
    }

    private sealed class Seen : IProgress<ImportProgress>
    {
        internal List<ImportProgress> Reports { get; } = [];

        internal Action<ImportProgress> OnReport { get; init; } = _ => { };

        public void Report(ImportProgress value)
        {
            Reports.Add(value);
            OnReport(value);
        }
    }
}
