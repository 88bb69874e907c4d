using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages;

/// <summary>Adds and maps the pages.</summary>
public static class PagesHosting
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddWords();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CurrentCity>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    /// <summary>Maps the pages and their files.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
