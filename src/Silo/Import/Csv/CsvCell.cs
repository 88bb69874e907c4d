namespace Kyodo.Silo.Import.Csv;

/// <summary>One cell.</summary>
/// <param name="Text">Its text, quotes taken off.</param>
/// <param name="Line">The line it begins on, from 1.</param>
public readonly record struct CsvCell(string Text, int Line);
