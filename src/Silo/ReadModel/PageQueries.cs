using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.ReadModel;

/// <summary>Reads one page of rows that are in order.</summary>
internal static class PageQueries
{
    /// <summary>The page, and how many rows there are in all.</summary>
    /// <param name="rows">The rows, in an order that leaves no two equal.</param>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <paramref name="most"/>.</param>
    /// <param name="most">The longest page.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page is no such page.</exception>
    internal static async Task<Page<T>> Page<T>(this IQueryable<T> rows, int skip, int take, int most, CancellationToken cancellation)
    {
        Check(skip, take, most);
        var total = await rows.CountAsync(cancellation);
        return new(await rows.Skip(skip).Take(take).ToListAsync(cancellation), total);
    }

    /// <summary>Refuses what is no page.</summary>
    /// <param name="skip">Rows to pass over, 0 or more.</param>
    /// <param name="take">Rows to return, 1 to <paramref name="most"/>.</param>
    /// <param name="most">The longest page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page is no such page.</exception>
    internal static void Check(int skip, int take, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, most);
    }
}
