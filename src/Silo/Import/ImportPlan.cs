namespace Kyodo.Silo.Import;

/// <summary>
/// What a file would change: the outcome of reading it, before anything is written. Immutable; the same file and options make
/// the same plan, with the same ids.
/// </summary>
public sealed record ImportPlan
{
    /// <summary>The layout the headings were recognised as; null when none.</summary>
    public required ImportLayout? Layout { get; init; }

    /// <summary>How the text was encoded; null when that could not be told.</summary>
    public required Csv.CsvEncoding? Encoding { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal: a broken-off import may go on only with the same file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Rows below the header; empty ones are not counted. The sum of the next three.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that made at least one record.</summary>
    public required int Imported { get; init; }

    /// <summary>Rows refused; all of them when the file is.</summary>
    public required int Refused { get; init; }

    /// <summary>Rows that say what an earlier one said.</summary>
    public required int Repeated { get; init; }

    /// <summary>Participants, in the file's order.</summary>
    public required IReadOnlyList<ParticipantEntry> Participants { get; init; }

    /// <summary>Resources, in the file's order.</summary>
    public required IReadOnlyList<ResourceEntry> Resources { get; init; }

    /// <summary>Needs, in the file's order.</summary>
    public required IReadOnlyList<NeedEntry> Needs { get; init; }

    /// <summary>What the sender should know, by line; cut at <see cref="ImportLimits.Problems"/>.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>How many problems there are, listed or not.</summary>
    public required int ProblemCount { get; init; }

    /// <summary>Whether the whole file is refused, whatever the mode.</summary>
    public required bool FileRefused { get; init; }

    /// <summary>How many records the plan would put.</summary>
    public int Records => Participants.Count + Resources.Count + Needs.Count;

    /// <summary>Whether the plan may be applied in that mode.</summary>
    public bool MayApply(ImportMode mode) => !FileRefused && (mode == ImportMode.KeepGood || Refused == 0);
}
