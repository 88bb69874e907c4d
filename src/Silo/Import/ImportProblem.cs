using System.Globalization;

namespace Kyodo.Silo.Import;

/// <summary>Something about a file, a row or a cell that its sender should know.</summary>
/// <param name="Line">The line in the file, from 1; in a multi-line cell the line the cell begins on; 0 for the whole file.</param>
/// <param name="Column">The column's heading as the file has it; empty for the whole row.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Severity">What it means for the row.</param>
/// <param name="Value">The value, at most 40 characters; for the sender's eyes only.</param>
/// <param name="Detail">What the message needs beside the code: a limit, the other line, a reason.</param>
public sealed record ImportProblem(int Line, string Column, ImportProblemCode Code, ImportSeverity Severity, string Value = "", string Detail = "")
{
    /// <summary>Longest <see cref="Value"/>.</summary>
    public const int ValueCharacters = 40;

    /// <summary>The reason in the language of the culture: Japanese, or English for any other.</summary>
    public string Explain(CultureInfo culture) => ImportProblemText.Explain(this, culture);

    /// <summary>Line, column and code. The value may be personal and a log is no place for it, so it is left out.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, {Column}: {Code} ({Severity})");
}
