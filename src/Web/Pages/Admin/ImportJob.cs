using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Web.Pages.Admin;

/// <summary>One import or dry run, while it goes on and until it is forgotten.</summary>
/// <param name="id">Its id, as in the address.</param>
/// <param name="account">Whose it is.</param>
/// <param name="file">The file.</param>
/// <param name="mode">What happens to the good rows when some are bad.</param>
/// <param name="isDryRun">Whether nothing is written.</param>
/// <param name="startedAt">When it began.</param>
public sealed class ImportJob(Guid id, string account, ImportFile file, ImportMode mode, bool isDryRun, DateTimeOffset startedAt) : IProgress<ImportProgress>
{
    private volatile ImportProgress? _progress;
    private volatile ImportReport? _report;
    private volatile bool _hasFailed;

    /// <summary>Its id, as in the address.</summary>
    public Guid Id => id;

    /// <summary>Whose it is.</summary>
    public string Account => account;

    /// <summary>The file.</summary>
    public ImportFile File => file;

    /// <summary>What happens to the good rows when some are bad.</summary>
    public ImportMode Mode => mode;

    /// <summary>Whether nothing is written.</summary>
    public bool IsDryRun => isDryRun;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How far it is; null before the first batch.</summary>
    public ImportProgress? Progress => _progress;

    /// <summary>What came of it; null while it goes on.</summary>
    public ImportReport? Report => _report;

    /// <summary>Whether the store did not answer; the same file may be sent again.</summary>
    public bool HasFailed => _hasFailed;

    /// <summary>Whether it is over.</summary>
    public bool IsOver => _report is not null || _hasFailed;

    void IProgress<ImportProgress>.Report(ImportProgress value) => _progress = value;

    internal void Finish(ImportReport report) => _report = report;

    internal void Fail() => _hasFailed = true;
}
