using System.Collections.Immutable;
using System.Globalization;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Web.Api.Imports;

/// <summary>What an import did, or would do.</summary>
/// <param name="Layout">The layout the headings were recognised as.</param>
/// <param name="Applied">Whether anything may have been written.</param>
/// <param name="Rows">Rows below the header.</param>
/// <param name="Good">Rows that made at least one record.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="Repeated">Rows that say what an earlier one said.</param>
/// <param name="Added">New records.</param>
/// <param name="Changed">Records that differed.</param>
/// <param name="Unchanged">Records that were the same.</param>
/// <param name="RefusedByStore">Records that could not be written.</param>
/// <param name="ProblemCount">How many problems there are, listed or not.</param>
/// <param name="Problems">The problems, by line.</param>
public sealed record ImportAnswer(
    string? Layout, bool Applied, int Rows, int Good, int Refused, int Repeated, int Added, int Changed, int Unchanged, int RefusedByStore,
    int ProblemCount, ImmutableArray<ImportLine> Problems)
{
    /// <summary>The answer of a report, in the language of the request.</summary>
    public static ImportAnswer Of(ImportReport report) => new(
        report.Plan.Layout?.Name, report.Applied, report.Plan.Rows, report.Plan.Imported, report.Plan.Refused, report.Plan.Repeated,
        report.Added, report.Changed, report.Unchanged, report.RefusedByStore, Math.Max(report.Plan.ProblemCount, report.Problems.Count),
        [.. report.Problems.Select(p => new ImportLine(p.Line, p.Column, p.Severity, p.Code, p.Explain(CultureInfo.CurrentUICulture)))]);
}
