using System.Xml.Linq;
using Kyodo.Web.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Web.Security;

/// <summary>Keeps the data-protection key ring in the accounts' database, so that cookies and tokens outlive restarts and are shared by web nodes.</summary>
public sealed class DatabaseKeyRepository(IDbContextFactory<AccountsContext> contexts, AccountTables tables) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // The key ring's interface is synchronous; it is asked a few times a day.
        tables.Ready(CancellationToken.None).GetAwaiter().GetResult();
        using var context = contexts.CreateDbContext();
        return [.. context.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        tables.Ready(CancellationToken.None).GetAwaiter().GetResult();
        using var context = contexts.CreateDbContext();
        context.ProtectionKeys.Add(new() { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
