namespace Kyodo.Silo.Import;

/// <summary>How much one file may hold. What is beyond is an error that says so, never an exception.</summary>
/// <param name="Bytes">Largest file, in bytes.</param>
/// <param name="Rows">Most rows below the header, empty ones not counted.</param>
/// <param name="Columns">Most columns.</param>
/// <param name="CellCharacters">Longest cell, in UTF-16 code units.</param>
/// <param name="Problems">Most problems listed one by one; further ones are only counted.</param>
public sealed record ImportLimits(int Bytes, int Rows, int Columns, int CellCharacters, int Problems)
{
    /// <summary>10 MiB, 50,000 rows, 200 columns, 20,000 characters a cell, 2,000 problems.</summary>
    public static ImportLimits Default { get; } = new(10 * 1024 * 1024, 50_000, 200, 20_000, 2_000);
}
