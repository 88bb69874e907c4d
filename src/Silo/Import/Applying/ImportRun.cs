using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Applying;

/// <summary>Carries an import out: asks the store what it knows, plans, checks and puts.</summary>
public static class ImportRun
{
    /// <summary>Records put at the same time.</summary>
    public const int Batch = 64;

    /// <summary>Reads a stream up to the limit and one byte more, so that a larger file is told from one that fits.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<byte[]> ReadAsync(Stream stream, ImportLimits limits, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        while (buffer.Length <= limits.Bytes)
        {
            var read = await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, limits.Bytes + 1 - buffer.Length)), cancellation);
            if (read == 0)
                break;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    /// <summary>Plans a file, having asked the store which of the participants it refers to are registered.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">What the file cannot say of itself; <see cref="ImportOptions.Registered"/> is filled here.</param>
    /// <param name="target">The store.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public static async Task<ImportPlan> PlanAsync(ReadOnlyMemory<byte> bytes, ImportOptions options, IImportTarget target, CancellationToken cancellation)
    {
        var registered = new HashSet<ParticipantId>();
        foreach (var references in ImportPlanner.References(bytes.Span, options.Municipality, options.Limits).Chunk(Batch))
        {
            var answers = await Task.WhenAll(references.Select(id => target.IsRegisteredAsync(id, cancellation).AsTask()));
            registered.UnionWith(references.Where((_, i) => answers[i]));
        }

        return ImportPlanner.Plan(bytes.Span, options with { Registered = registered });
    }

    /// <summary>Says what the plan would do, and changes nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="target">The store.</param>
    /// <param name="cancellation">Stops the checking.</param>
    public static async Task<ImportReport> CheckAsync(ImportPlan plan, IImportTarget target, CancellationToken cancellation)
    {
        var tally = new Tally(plan);
        await PutAsync(plan, target, PutIntent.Check, 0, tally, null, cancellation);
        return tally.Report(applied: false);
    }

    /// <summary>
    /// Applies the plan. All-or-nothing checks every record against the store first and writes nothing when one is refused.
    /// Cancelled or broken off, it may be applied again from the start, as every put is idempotent, or from the last progress.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mode">What happens to the good rows when some are bad.</param>
    /// <param name="target">The store.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="from">Where an earlier run of the same file came to; null to begin at the start.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is of another file.</exception>
    public static async Task<ImportReport> ApplyAsync(ImportPlan plan, ImportMode mode, IImportTarget target, IProgress<ImportProgress>? progress, ImportProgress? from, CancellationToken cancellation)
    {
        if (from is not null && (from.Fingerprint != plan.Fingerprint || from.Total != plan.Records))
            throw new ArgumentException("The progress is of another file.", nameof(from));
        if (!plan.MayApply(mode))
            return new Tally(plan).Report(applied: false);
        if (mode == ImportMode.AllOrNothing)
        {
            var check = await CheckAsync(plan, target, cancellation);
            if (check.RefusedByStore > 0)
                return check;
        }

        var tally = new Tally(plan);
        await PutAsync(plan, target, PutIntent.Apply, from?.Done ?? 0, tally, progress, cancellation);
        return tally.Report(applied: true);
    }

    private static async Task PutAsync(ImportPlan plan, IImportTarget target, PutIntent intent, int skip, Tally tally, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        await Phase(plan.Participants, (e, c) => target.PutParticipantAsync(e, intent, c), e => e.Line);
        await Phase(plan.Resources, (e, c) => target.PutResourceAsync(e, intent, c), e => e.Line);
        await Phase(plan.Needs, (e, c) => target.PutNeedAsync(e, intent, c), e => e.Line);

        async Task Phase<T>(IReadOnlyList<T> entries, Func<T, CancellationToken, ValueTask<PutResult>> put, Func<T, int> line)
        {
            var start = Math.Clamp(skip - done, 0, entries.Count);
            done += start;
            foreach (var batch in entries.Skip(start).Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                var results = await Task.WhenAll(batch.Select(e => put(e, cancellation).AsTask()));
                for (var i = 0; i < batch.Length; i++)
                    tally.Add(line(batch[i]), results[i]);
                done += batch.Length;
                progress?.Report(new(plan.Fingerprint, done, plan.Records));
            }
        }
    }

    private sealed class Tally(ImportPlan plan)
    {
        private readonly int[] _counts = new int[Enum.GetValues<PutOutcome>().Length];
        private readonly List<ImportProblem> _problems = [];

        internal void Add(int line, PutResult result)
        {
            _counts[(int)result.Outcome]++;
            if (result.Outcome == PutOutcome.Refused)
                _problems.Add(new(line, "", ImportProblemCode.RefusedByStore, ImportSeverity.Row, Detail: result.Problem));
        }

        internal ImportReport Report(bool applied) => new(
            plan,
            applied,
            _counts[(int)PutOutcome.Added],
            _counts[(int)PutOutcome.Changed],
            _counts[(int)PutOutcome.Unchanged],
            _counts[(int)PutOutcome.Refused],
            [.. plan.Problems.Concat(_problems).OrderBy(p => p.Line)]);
    }
}
