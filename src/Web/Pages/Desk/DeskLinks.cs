namespace Kyodo.Web.Pages.Desk;

/// <summary>Addresses on the desk, which keep the list's filters.</summary>
internal static class DeskLinks
{
    /// <summary>The address with more in its query.</summary>
    /// <param name="here">The need's address.</param>
    /// <param name="filters">The list's filters as a query, or nothing.</param>
    /// <param name="more">What is added.</param>
    internal static string To(string here, string filters, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var query = new QueryString(filters.Length > 0 ? filters : null);
        foreach (var (name, value) in more)
            query = query.Add(name, value);
        return here + query;
    }
}
