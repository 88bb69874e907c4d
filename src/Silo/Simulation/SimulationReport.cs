using System.Globalization;
using System.Text;
using Kyodo.Town.Simulation;

namespace Kyodo.Silo.Simulation;

/// <summary>What the simulator found, as a page with pictures, a table for programs, and a table for the terminal.</summary>
internal sealed class SimulationReport(IReadOnlyList<Comparison> comparisons, int months, int seeds, ReportLanguage language)
{
    /// <summary>The page's name in the folder.</summary>
    public const string PageName = "report.html";

    /// <summary>The name of the table for programs.</summary>
    public const string TableName = "figures.csv";

    private static readonly string[] s_drawn =
    [
        "fillRate", "asksPerAcceptance", "hoursToFirstAccept", "contactedIn30DaysShare", "activeIn90DaysShare", "busiestTenthShare", "newcomerShare", "dropOutShare", "minutesPerFill",
    ];

    private readonly ReportWords _words = new(language);

    /// <summary>Writes everything into a folder that is empty or not there yet.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var comparison in comparisons)
        {
            foreach (var measure in s_drawn.Select(Measures.Get))
                File.WriteAllText(Path.Combine(folder, Picture(comparison, measure)), Draw(comparison, measure));
        }

        File.WriteAllText(Path.Combine(folder, TableName), Csv());
        File.WriteAllText(Path.Combine(folder, PageName), Page());
    }

    /// <summary>The figures as lines for a terminal.</summary>
    public IEnumerable<string> Lines()
    {
        yield return _words.Run(months, seeds);
        foreach (var comparison in comparisons)
        {
            yield return "";
            yield return _words.Of(comparison.Setting);
            foreach (var policy in comparison.Policies)
                yield return $"  {_words.Of(policy)}: {string.Join(", ", s_drawn.Select(Measures.Get).Select(m => $"{_words.Of(m)} {_words.Figure(m, comparison.Of(policy, m).Mean)}"))}";
            yield return $"  {_words.Targets}: {_words.Of(comparison.BestSimple)}";
            foreach (var target in comparison.Targets())
            {
                var measure = Measures.Get(target.Measure);
                yield return $"    {_words.Of(measure)} {_words.Limit(target)}: {_words.Figure(measure, target.Ours)} / {_words.Figure(measure, target.Theirs)} {Said(target)}";
            }
        }
    }

    private static string Picture(Comparison comparison, Measure measure) => $"{comparison.Setting.Key}-{measure.Key}.svg";

    private string Said(Target target) => target.IsReached ? _words.Reached : _words.Missed;

    private string Draw(Comparison comparison, Measure measure) => BarChart.Draw(
        $"{_words.Of(comparison.Setting)}: {_words.Of(measure)}",
        [.. comparison.Policies.Select(p => (_words.Of(p), _words.Figure(measure, comparison.Of(p, measure).Mean), comparison.Of(p, measure), p is Policy.Engine or Policy.EngineAndBoard))]);

    private string Csv()
    {
        var csv = new StringBuilder("setting,policy,measure,mean,low,high\n");
        foreach (var comparison in comparisons)
        {
            foreach (var policy in comparison.Policies)
            {
                foreach (var measure in Measures.All)
                {
                    var (mean, low, high) = comparison.Of(policy, measure);
                    if (double.IsFinite(mean))
                        csv.Append(CultureInfo.InvariantCulture, $"{comparison.Setting.Key},{Policies.Key(policy)},{measure.Key},{mean:f5},{Cell(low)},{Cell(high)}\n");
                }
            }
        }

        return csv.ToString();

        static string Cell(double value) => double.IsFinite(value) ? value.ToString("f5", CultureInfo.InvariantCulture) : "";
    }

    private string Page()
    {
        var page = new ReportPage(_words.Tag, _words.Title);
        page.Paragraph($"{_words.Run(months, seeds)} {_words.Interval} {_words.Invented}");
        foreach (var comparison in comparisons)
            Section(page, comparison);
        return page.ToString();
    }

    private void Section(ReportPage page, Comparison comparison)
    {
        page.Heading(_words.Of(comparison.Setting), comparison.Setting.Key);
        page.Table(
            [_words.Measure, _words.Wanted, _words.Of(Policy.Engine), _words.Theirs, ""],
            comparison.Targets().Select(t => (Target: t, Measure: Measures.Get(t.Measure)))
                .Select(t => new[] { _words.Of(t.Measure), _words.Limit(t.Target), _words.Figure(t.Measure, t.Target.Ours), _words.Figure(t.Measure, t.Target.Theirs), Said(t.Target) }),
            $"{_words.Targets}: {_words.Of(comparison.BestSimple)}");
        foreach (var measure in s_drawn.Select(Measures.Get))
            page.Picture(Picture(comparison, measure), $"{_words.Of(comparison.Setting)}: {_words.Of(measure)}");
        page.Table(
            [_words.Policy, .. Measures.All.Select(_words.Of)],
            comparison.Policies.Select(p => (string[])[_words.Of(p), .. Measures.All.Select(m => _words.Figure(m, comparison.Of(p, m)))]));
    }
}
