using Kyodo.Matching.Model;
using Kyodo.Silo.ReadModel;
using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.Records;

/// <summary>Who looked at whom (P8). What is written is durable before the page that was asked for is made.</summary>
public sealed class AuditTrail(IDbContextFactory<RecordsContext> contexts, TimeProvider time)
{
    /// <summary>The most entries read at once.</summary>
    public const int LargestPage = 1_000;

    private const int LongestRoute = 120;

    private readonly SemaphoreSlim _once = new(1);
    private bool _ready;

    /// <summary>Writes a look down.</summary>
    /// <param name="account">Whose account.</param>
    /// <param name="participant">At whom.</param>
    /// <param name="what">The route.</param>
    /// <param name="cancellation">Gives up; then the page is not shown either.</param>
    /// <exception cref="DbUpdateException">The database refuses: then nothing may be shown.</exception>
    public async Task Write(string account, ParticipantId participant, string what, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        context.Looks.Add(new()
        {
            Municipality = participant.Municipality.Value,
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Account = account,
            Participant = participant,
            What = Route(what),
        });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>For how long the same names, shown again to the same account on the same page, are the same look: pages are drawn anew all day.</summary>
    public static TimeSpan SameLook { get; } = TimeSpan.FromHours(1);

    /// <summary>Writes down that names were shown side by side; nothing for none.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="account">To whose account.</param>
    /// <param name="participants">Whose names; each counts once.</param>
    /// <param name="what">The route.</param>
    /// <param name="cancellation">Gives up; then the page is not shown either.</param>
    /// <exception cref="DbUpdateException">The database refuses: then nothing may be shown.</exception>
    public async Task WriteList(MunicipalityCode municipality, string account, IEnumerable<ParticipantId> participants, string what, CancellationToken cancellation)
    {
        var chunks = participants.Distinct().OrderBy(p => p.Value, StringComparer.Ordinal).Chunk(ListedNames.Capacity).ToList();
        if (chunks.Count == 0)
            return;
        var (route, now) = (Route(what), time.GetUtcNow());
        var since = (now - SameLook).ToUnixTimeMilliseconds();
        await using var context = await Open(cancellation);
        foreach (var chunk in chunks)
        {
            var written = ListedNames.Written(chunk);
            if (!await context.Lists.AnyAsync(l => l.Account == account && l.At > since && l.What == route && l.Participants == written, cancellation))
                context.Lists.Add(new() { Municipality = municipality.Value, At = now.ToUnixTimeMilliseconds(), Account = account, What = route, Count = chunk.Length, Participants = written });
        }

        if (context.ChangeTracker.HasChanges())
            await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Writes down that everybody's data were taken at once: the whole city as a file.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="account">By whose account.</param>
    /// <param name="what">The route.</param>
    /// <param name="cancellation">Gives up; then nothing is given either.</param>
    /// <exception cref="DbUpdateException">The database refuses: then nothing may be given.</exception>
    public async Task WriteEverybody(MunicipalityCode municipality, string account, string what, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        context.Lists.Add(new() { Municipality = municipality.Value, At = time.GetUtcNow().ToUnixTimeMilliseconds(), Account = account, What = Route(what), Count = 0, Participants = "" });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Lists of names that were shown, and where everybody's data were taken, latest first.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="participant">With whose name among them; null for any.</param>
    /// <param name="account">To whom; null for everybody.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<ListedNames>> Lists(MunicipalityCode municipality, ParticipantId? participant, string? account, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = context.Lists.AsNoTracking().Where(l => l.Municipality == municipality.Value);
        if (participant is { } whom)
        {
            var written = ListedNames.Written([whom]);
            rows = rows.Where(l => l.Count == 0 || l.Participants.Contains(written));
        }

        if (account is not null)
            rows = rows.Where(l => l.Account == account);
        return await rows.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Page(skip, take, LargestPage, cancellation);
    }

    /// <summary>Looks, latest first.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="participant">At whom; null for everybody.</param>
    /// <param name="account">By whom; null for everybody.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<LookedAt>> Looks(MunicipalityCode municipality, ParticipantId? participant, string? account, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = context.Looks.AsNoTracking().Where(l => l.Municipality == municipality.Value);
        if (participant is { } whom)
            rows = rows.Where(l => l.Participant == whom);
        if (account is not null)
            rows = rows.Where(l => l.Account == account);
        return await rows.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Page(skip, take, LargestPage, cancellation);
    }

    /// <summary>Forgets what is older than the retention schedule keeps.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="before">Looks before this instant go.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many went.</returns>
    public async Task<int> Forget(MunicipalityCode municipality, DateTimeOffset before, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var limit = before.ToUnixTimeMilliseconds();
        return await context.Looks.Where(l => l.Municipality == municipality.Value && l.At < limit).ExecuteDeleteAsync(cancellation)
            + await context.Lists.Where(l => l.Municipality == municipality.Value && l.At < limit).ExecuteDeleteAsync(cancellation);
    }

    private static string Route(string what) => what.Length <= LongestRoute ? what : what[..LongestRoute];

    private async Task<RecordsContext> Open(CancellationToken cancellation)
    {
        var context = await contexts.CreateDbContextAsync(cancellation);
        if (Volatile.Read(ref _ready))
            return context;
        await _once.WaitAsync(cancellation);
        try
        {
            if (!_ready)
                await RelationalLayout.Ensure(context, RecordsContext.Layout, RecordsContext.LayoutVersion, rebuildable: false, cancellation, RecordsContext.Added);
            Volatile.Write(ref _ready, true);
        }
        finally
        {
            _once.Release();
        }

        await context.Database.CloseConnectionAsync();
        return context;
    }
}
