using System.Globalization;
using System.Text;
using Kyodo.Town.Histories;
using Kyodo.Town.Simulation;

namespace Kyodo.Silo.Simulation;

/// <summary>What the simulator found on a city's own history: a page with pictures, a table for programs, lines for the terminal. Figures alone: no id, name or text of the city's is in it.</summary>
public sealed class HistoryReport(HistoryComparison comparison, ReportLanguage language)
{
    private static readonly HistoryCourse s_now = new(Policy.Engine, false);
    private static readonly HistoryCourse s_draft = new(Policy.Engine, true);

    private readonly ReportWords _words = new(language);
    private readonly HistoryWords _history = new(language);

    private bool HasDraft => comparison.Courses.Contains(s_draft);

    /// <summary>Writes everything into a folder that is empty or not there yet.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var measure in HistoryComparison.Told)
            File.WriteAllText(Path.Combine(folder, Picture(measure)), Draw(measure));
        File.WriteAllText(Path.Combine(folder, SimulationReport.TableName), Csv());
        File.WriteAllText(Path.Combine(folder, SimulationReport.PageName), Page());
    }

    /// <summary>The figures as lines for a terminal.</summary>
    public IEnumerable<string> Lines()
    {
        yield return _history.Run(comparison);
        foreach (var line in _history.Facts(comparison.Estimates))
            yield return "  " + line;
        yield return _history.Assumed;
        foreach (var line in _history.Assumptions)
            yield return "  " + line;
        foreach (var course in comparison.Courses)
        {
            yield return "";
            yield return _history.Of(course);
            foreach (var measure in HistoryComparison.Told)
                yield return $"  {_words.Of(measure)}: {_words.Figure(measure, comparison.Of(course, measure))}";
        }

        yield return "";
        yield return HasDraft ? _history.Draft : _history.NoDraft;
        foreach (var measure in HasDraft ? HistoryComparison.Told : [])
            yield return $"  {_words.Of(measure)}: {_words.Change(measure, Difference(measure))} {_words.Reading(Difference(measure))}".TrimEnd();
    }

    private Estimate Difference(Measure measure) => comparison.Difference(s_draft, s_now, measure);

    private static string Picture(Measure measure) => $"history-{measure.Key}.svg";

    private string Draw(Measure measure) => BarChart.Draw(
        _words.Of(measure), [.. comparison.Courses.Select(c => (_history.Of(c), _words.Figure(measure, comparison.Of(c, measure).Mean), comparison.Of(c, measure), c.Policy == Policy.Engine))]);

    private string Csv()
    {
        var csv = new StringBuilder("course,measure,mean,low,high\n");
        foreach (var course in comparison.Courses)
        {
            foreach (var measure in HistoryComparison.Told)
                Line(course.Key, measure, comparison.Of(course, measure));
        }

        foreach (var measure in HasDraft ? HistoryComparison.Told : [])
            Line("draft-less-current", measure, Difference(measure));
        return csv.ToString();

        void Line(string course, Measure measure, Estimate estimate)
        {
            if (double.IsFinite(estimate.Mean))
                csv.Append(CultureInfo.InvariantCulture, $"{course},{measure.Key},{estimate.Mean:f5},{Cell(estimate.Low)},{Cell(estimate.High)}\n");
        }

        static string Cell(double value) => double.IsFinite(value) ? value.ToString("f5", CultureInfo.InvariantCulture) : "";
    }

    private string Page()
    {
        var page = new ReportPage(_words.Tag, _history.Title);
        page.Paragraph($"{_history.Run(comparison)} {_words.Interval}");
        page.Heading(_history.Draft);
        page.Paragraph(HasDraft ? _history.HowToRead : _history.NoDraft);
        if (HasDraft)
            page.Table([_words.Measure, _history.Difference, _history.Reading], HistoryComparison.Told.Select(m => new[] { _words.Of(m), _words.Change(m, Difference(m)), _words.Reading(Difference(m)) }));
        page.Heading(_history.Assumed);
        page.List(_history.Assumptions);
        page.Heading(_history.Course);
        page.Table([_history.Course, .. HistoryComparison.Told.Select(_words.Of)], comparison.Courses.Select(c => (string[])[_history.Of(c), .. HistoryComparison.Told.Select(m => _words.Figure(m, comparison.Of(c, m)))]));
        foreach (var measure in HistoryComparison.Told)
            page.Picture(Picture(measure), _words.Of(measure));
        page.Heading(_history.Read);
        page.List(_history.Facts(comparison.Estimates));
        return page.ToString();
    }
}
