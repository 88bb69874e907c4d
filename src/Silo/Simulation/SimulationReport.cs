using System.Globalization;
using System.Net;
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
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{_words.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(_words.Title)}</title>
            <style>
            body {"{"} font-family: sans-serif; line-height: 1.6; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff; {"}"}
            table {"{"} border-collapse: collapse; margin: 1rem 0; {"}"}
            th, td {"{"} border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; {"}"}
            .wide {"{"} overflow-x: auto; {"}"}
            img {"{"} width: 100%; height: auto; {"}"}
            </style>
            </head>
            <body>
            <h1>{Encode(_words.Title)}</h1>
            <p>{Encode(_words.Run(months, seeds))} {Encode(_words.Interval)} {Encode(_words.Invented)}</p>

            """);
        foreach (var comparison in comparisons)
            Section(page, comparison);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private void Section(StringBuilder page, Comparison comparison)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{comparison.Setting.Key}\">{Encode(_words.Of(comparison.Setting))}</h2>\n");
        page.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{Encode($"{_words.Targets}: {_words.Of(comparison.BestSimple)}")}</caption>\n");
        Row(page, "th", _words.Measure, _words.Wanted, _words.Of(Policy.Engine), _words.Theirs, "");
        foreach (var target in comparison.Targets())
        {
            var measure = Measures.Get(target.Measure);
            Row(page, "td", _words.Of(measure), _words.Limit(target), _words.Figure(measure, target.Ours), _words.Figure(measure, target.Theirs), Said(target));
        }

        page.Append("</table>\n");
        foreach (var measure in s_drawn.Select(Measures.Get))
            page.Append(CultureInfo.InvariantCulture, $"<p><img src=\"{Picture(comparison, measure)}\" alt=\"{Encode($"{_words.Of(comparison.Setting)}: {_words.Of(measure)}")}\"></p>\n");
        page.Append("<div class=\"wide\" tabindex=\"0\"><table>\n");
        Row(page, "th", [_words.Policy, .. Measures.All.Select(_words.Of)]);
        foreach (var policy in comparison.Policies)
            Row(page, "td", [_words.Of(policy), .. Measures.All.Select(m => _words.Figure(m, comparison.Of(policy, m)))]);
        page.Append("</table></div>\n");
    }

    private static void Row(StringBuilder page, string cell, params IEnumerable<string> texts)
    {
        page.Append("<tr>");
        foreach (var text in texts)
            page.Append(CultureInfo.InvariantCulture, $"<{cell}>{Encode(text)}</{cell}>");
        page.Append("</tr>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
