using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.ReadModel;

/// <summary>
/// Answers the questions lists ask. It knows no roles: <see cref="PublicNeeds"/> alone is for everybody, the rest is for whoever the
/// caller has checked.
/// </summary>
public sealed class ReadModelReader(IDbContextFactory<ReadModelContext> contexts, ReadModelTables tables)
{
    /// <summary>Most rows in one answer.</summary>
    public const int LargestPage = 200;

    /// <summary>募集 that are open, newest first.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Page<NeedRow>> PublicNeeds(MunicipalityCode municipality, NeedFilter filter, int skip, int take, CancellationToken cancellation) =>
        Needs(municipality, filter with { Audience = Audience.Public, Stages = [NeedStage.Open] }, skip, take, cancellation);

    /// <summary>Needs of a municipality, private ones among them. For the desk.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="order">In which order.</param>
    public async Task<Page<NeedRow>> Needs(MunicipalityCode municipality, NeedFilter filter, int skip, int take, CancellationToken cancellation, NeedOrder order = NeedOrder.Newest)
    {
        await using var context = await Open(cancellation);
        var rows = Filtered(context, municipality, filter);
        var ordered = order switch
        {
            NeedOrder.Newest => rows.OrderByDescending(n => n.PostedAt),
            NeedOrder.Oldest => rows.OrderBy(n => n.PostedAt),
            _ => rows.OrderByDescending(n => n.Stage == NeedStage.Received).ThenByDescending(n => n.Waiting > 0).ThenBy(n => n.PostedAt),
        };
        return await Take(ordered.ThenBy(n => n.Id), skip, take, cancellation);
    }

    /// <summary>The same by what is nearest, their deadline or else the first of their dates; those with neither come last. For the desk.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="begins">When a day begins there.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<NeedRow>> NeedsByDate(MunicipalityCode municipality, NeedFilter filter, Func<DateOnly, DateTimeOffset> begins, int skip, int take, CancellationToken cancellation)
    {
        PageQueries.Check(skip, take, LargestPage);
        await using var context = await Open(cancellation);
        // Moments and days are kept differently, and no database compares them: the keys of all are put in order here, the rows of one page are read.
        var keys = await Filtered(context, municipality, filter).Select(n => new { n.Id, n.Deadline, n.FirstDate, n.PostedAt }).ToListAsync(cancellation);
        List<NeedId> page = [.. keys.OrderBy(k => k.Deadline ?? (k.FirstDate is { } day ? begins(day) : DateTimeOffset.MaxValue)).ThenBy(k => k.PostedAt).ThenBy(k => k.Id.Number).Skip(skip).Take(take).Select(k => k.Id)];
        var rows = await context.Needs.AsNoTracking().Where(n => page.Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancellation);
        return new([.. page.Select(id => rows.GetValueOrDefault(id)).OfType<NeedRow>()], keys.Count);
    }

    private static IQueryable<NeedRow> Filtered(ReadModelContext context, MunicipalityCode municipality, NeedFilter filter)
    {
        var rows = Of(context.Needs, municipality);
        if (filter.Stages.Count > 0)
            rows = rows.Where(n => filter.Stages.Contains(n.Stage));
        if (filter.Audience is { } audience)
            rows = rows.Where(n => n.Audience == audience);
        if (filter.Kind is { } kind)
            rows = rows.Where(n => n.Kind == kind);
        if (filter.Field is { } field)
            rows = rows.Where(n => n.Field == field);
        if (filter.District is { } district)
            rows = rows.Where(n => n.District == district);
        if (filter.Requester is { } requester)
            rows = rows.Where(n => n.Requester == requester);
        if (filter.Keeper is { } keeper)
            rows = rows.Where(n => n.Keeper == keeper);
        if (filter.FromDate is { } from)
            rows = rows.Where(n => n.FirstDate == null || n.FirstDate >= from);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var pattern = Like(filter.Text);
            rows = rows.Where(n => EF.Functions.Like(n.Title, pattern, "\\") || EF.Functions.Like(n.PlaceLabel, pattern, "\\"));
        }

        return rows;
    }

    /// <summary>
    /// Needs with an offer or an activity that goes on: what runs out or meets first comes first, then what has changed longest ago. With
    /// how many offers there are on all of them. For the desk.
    /// </summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(Page<NeedRow> Needs, int Offers)> Going(MunicipalityCode municipality, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = Of(context.Needs, municipality).Where(n => (n.Stage == NeedStage.Open || n.Stage == NeedStage.Filled) && n.Going > 0);
        var page = await Take(rows.OrderBy(n => n.Due == null).ThenBy(n => n.Due).ThenBy(n => n.ChangedAt).ThenBy(n => n.Id), skip, take, cancellation);
        return (page, await rows.SumAsync(n => n.Going, cancellation));
    }

    /// <summary>Open needs that have waited long on their rung of the ladder, longest first. For the desk.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<NeedRow>> Warned(MunicipalityCode municipality, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = Of(context.Needs, municipality).Where(n => n.Stage == NeedStage.Open && n.WarnedAt != null);
        return await Take(rows.OrderBy(n => n.WarnedAt).ThenBy(n => n.Id), skip, take, cancellation);
    }

    /// <summary>A need's row, or null.</summary>
    public async Task<NeedRow?> Need(NeedId id, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        return await context.Needs.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellation);
    }

    /// <summary>
    /// Looks a participant up by part of the name or reading, by telephone number (with or without hyphens, or its last four digits or
    /// more) or by town. For the desk.
    /// </summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="text">What is looked for, 1 to 80 characters.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<ParticipantRow>> FindParticipants(MunicipalityCode municipality, string text, int skip, int take, CancellationToken cancellation)
    {
        var query = ParticipantQuery.Parse(text);
        await using var context = await Open(cancellation);
        var rows = Of(context.Participants, municipality).Where(p => (p.Marks & CareMarks.Erased) == 0);
        if (query.TelephoneDigits is { } digits)
        {
            var ending = "%" + digits;
            rows = rows.Where(p => EF.Functions.Like(p.TelephoneDigits, ending));
        }
        else
        {
            string words = Like(query.Text), kana = Like(query.Katakana);
            rows = rows.Where(p => EF.Functions.Like(p.Name, words, "\\") || EF.Functions.Like(p.Kana, kana, "\\")
                || EF.Functions.Like(p.HomeLabel, words, "\\"));
        }

        return await Take(rows.OrderBy(p => p.Kana).ThenBy(p => p.Id), skip, take, cancellation);
    }

    /// <summary>Everybody of a municipality who stands in the register, persons only or groups too, by id: for whole-register work at the desk.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="persons">Whether only persons.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ParticipantRow>> Register(MunicipalityCode municipality, bool persons, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = Of(context.Participants, municipality).Where(p => p.MergedInto == null && (p.Marks & CareMarks.Erased) == 0);
        if (persons)
            rows = rows.Where(p => p.Kind == ParticipantKind.Person);
        return await rows.OrderBy(p => p.Id).ToListAsync(cancellation);
    }

    /// <summary>Participants whose file has any of some marks, by reading. For the desk.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="take">Rows to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Page<ParticipantRow>> Marked(MunicipalityCode municipality, CareMarks marks, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = Of(context.Participants, municipality).Where(p => (p.Marks & marks) != 0);
        return await Take(rows.OrderBy(p => p.Kana).ThenBy(p => p.Id), skip, take, cancellation);
    }

    /// <summary>Rows of the given participants, in no order; those not found are left out. For whoever may see their names.</summary>
    public async Task<IReadOnlyList<ParticipantRow>> Participants(IReadOnlyCollection<ParticipantId> ids, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        return await context.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
    }

    /// <summary>The towns people live in, as their homes are called, with their district.</summary>
    public async Task<IReadOnlyList<(string Name, DistrictId District)>> Towns(MunicipalityCode municipality, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var homes = await Of(context.Participants, municipality)
            .Where(p => p.Kind == ParticipantKind.Person && p.District != null && p.HomeLabel != "")
            .Select(p => new { p.HomeLabel, p.District }).Distinct().ToListAsync(cancellation);
        return [.. homes.OrderBy(h => h.HomeLabel, StringComparer.Ordinal).ThenBy(h => h.District!.Value.Value, StringComparer.Ordinal).Select(h => (h.HomeLabel, h.District!.Value))];
    }

    /// <summary>Public groups: everybody may know them; persons never are among them.</summary>
    public async Task<Page<ParticipantRow>> Groups(MunicipalityCode municipality, string? text, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = Of(context.Participants, municipality).Where(p => p.Kind != ParticipantKind.Person);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var pattern = Like(text);
            rows = rows.Where(p => EF.Functions.Like(p.Name, pattern, "\\"));
        }

        return await Take(rows.OrderBy(p => p.Kana).ThenBy(p => p.Id), skip, take, cancellation);
    }

    /// <summary>Every need and activity of a municipality, for a report over a span of time.</summary>
    /// <param name="municipality">Of which municipality.</param>
    /// <param name="from">Posted, or started, at this instant or later.</param>
    /// <param name="to">And before this one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(IReadOnlyList<NeedRow> Needs, IReadOnlyList<CollaborationRow> Activities)> Between(
        MunicipalityCode municipality, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        return (
            await Of(context.Needs, municipality).Where(n => n.PostedAt >= from && n.PostedAt < to).ToListAsync(cancellation),
            await Of(context.Collaborations, municipality).Where(c => c.StartedAt >= from && c.StartedAt < to).ToListAsync(cancellation));
    }

    /// <summary>Collaborations a participant is a side of, newest first.</summary>
    public async Task<Page<CollaborationRow>> CollaborationsOf(ParticipantId participant, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await Open(cancellation);
        var rows = context.Collaborations.AsNoTracking().Where(c => c.Participant == participant || c.Requester == participant);
        return await Take(rows.OrderByDescending(c => c.StartedAt).ThenBy(c => c.Id), skip, take, cancellation);
    }

    private static IQueryable<T> Of<T>(DbSet<T> rows, MunicipalityCode municipality)
        where T : class =>
        rows.AsNoTracking().Where(r => EF.Property<string>(r, ReadModelContext.Municipality) == municipality.Value);

    private static Task<Page<T>> Take<T>(IQueryable<T> rows, int skip, int take, CancellationToken cancellation) => rows.Page(skip, take, LargestPage, cancellation);

    private static string Like(string text) =>
        "%" + text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";

    private async Task<ReadModelContext> Open(CancellationToken cancellation)
    {
        await tables.Ready(cancellation);
        return await contexts.CreateDbContextAsync(cancellation);
    }
}
