using System.Collections.Concurrent;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Web.Pages.Admin;

/// <summary>
/// The imports of this web node: they go on while their page is closed, and after a dry run the same bytes can be imported without sending
/// them again. Kept in memory, a few at a time; an import that a restart breaks off is simply sent again, as every put is idempotent.
/// </summary>
public sealed partial class ImportJobs(GrainImports imports, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ImportJobs> logger)
{
    private const int Most = 8;

    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();

    /// <summary>Begins an import or a dry run; null when too many are going on.</summary>
    /// <param name="account">Who imports.</param>
    /// <param name="file">The file.</param>
    /// <param name="mode">What happens to the good rows when some are bad.</param>
    /// <param name="isDryRun">Whether nothing is written.</param>
    public ImportJob? Begin(string account, ImportFile file, ImportMode mode, bool isDryRun)
    {
        Forget();
        if (_jobs.Count >= Most)
            return null;
        var job = new ImportJob(Guid.NewGuid(), account, file, mode, isDryRun, time.GetUtcNow());
        _jobs[job.Id] = job;
        _ = Task.Run(() => Run(job, lifetime.ApplicationStopping));
        return job;
    }

    /// <summary>One's own import, or null.</summary>
    public ImportJob? Find(Guid id, string account) => _jobs.TryGetValue(id, out var job) && job.Account == account ? job : null;

    private void Forget()
    {
        var over = _jobs.Values.Where(j => j.IsOver).OrderBy(j => j.StartedAt).ToList();
        foreach (var job in over.Where(j => time.GetUtcNow() - j.StartedAt > _kept).Concat(over.Take(Math.Max(0, _jobs.Count - Most + 1))))
            _jobs.TryRemove(job.Id, out _);
    }

    private async Task Run(ImportJob job, CancellationToken cancellation)
    {
        try
        {
            var import = await imports.Open(job.Account);
            var options = import.Options(job.File.Name, time.GetUtcNow(), job.File.FiscalYear);
            var plan = await ImportRun.PlanAsync(job.File.Bytes, options, import.Target, cancellation);
            job.Finish(job.IsDryRun
                ? await ImportRun.CheckAsync(plan, import.Target, cancellation)
                : await ImportRun.ApplyAsync(plan, job.Mode, import.Target, job, null, cancellation));
        }
        catch (Exception e) when (e is TimeoutException or IOException or InvalidOperationException or OperationCanceledException or Orleans.Runtime.OrleansException)
        {
            LogFailed(logger, e);
            job.Fail();
        }
    }

    [LoggerMessage(LogLevel.Error, "An import was broken off; it can be sent again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
