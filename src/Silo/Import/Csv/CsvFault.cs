namespace Kyodo.Silo.Import.Csv;

/// <summary>What is wrong with a record's form.</summary>
/// <param name="Line">The line it is on.</param>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Code">What it is.</param>
public readonly record struct CsvFault(int Line, int Cell, ImportProblemCode Code);
