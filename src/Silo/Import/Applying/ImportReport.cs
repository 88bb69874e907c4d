namespace Kyodo.Silo.Import.Applying;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Applied">Whether anything may have been written: false for a dry run and for a refused file.</param>
/// <param name="Added">New records.</param>
/// <param name="Changed">Records that differed.</param>
/// <param name="Unchanged">Records that were the same.</param>
/// <param name="RefusedByStore">Records the store would not have.</param>
/// <param name="Problems">The plan's problems and the store's, by line.</param>
public sealed record ImportReport(ImportPlan Plan, bool Applied, int Added, int Changed, int Unchanged, int RefusedByStore, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Whether every row was good.</summary>
    public bool IsClean => !Plan.FileRefused && Plan.Refused == 0 && RefusedByStore == 0;
}
