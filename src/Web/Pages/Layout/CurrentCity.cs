using Kyodo.Web.Hosting;

namespace Kyodo.Web.Pages.Layout;

/// <summary>Gives the pages their municipality.</summary>
public sealed class CurrentCity(ServedMunicipality served, TimeProvider time)
{
    /// <summary>The municipality, or null before it is set up.</summary>
    public async Task<City?> Get() => await served.Get() is { } municipality ? new(municipality, time) : null;
}
