using Kyodo.Silo.Import;

namespace Kyodo.Web.Api.Imports;

/// <summary>Something about a row that its sender should know.</summary>
/// <param name="Line">The line in the file, from 1; 0 for the whole file.</param>
/// <param name="Column">The column's heading; empty for the whole row.</param>
/// <param name="Severity">What it means for the row.</param>
/// <param name="Code">A stable word.</param>
/// <param name="Message">Why, in the request's language.</param>
public sealed record ImportLine(int Line, string Column, ImportSeverity Severity, ImportProblemCode Code, string Message);
