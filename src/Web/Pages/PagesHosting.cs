using Kyodo.Web.Pages.Admin;
using Kyodo.Web.Pages.Desk;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Pages.Rules;
using Kyodo.Web.Pages.Telephone;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages;

/// <summary>Adds and maps the pages.</summary>
public static class PagesHosting
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddWords();
        services.AddScoped<CurrentCity>();
        services.AddSingleton<ImportJobs>();
        services.AddSingleton<RuleTrials>();
        services.AddSingleton<TownDirectory>();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapDeskLive();
        app.MapRazorComponents<App>();
    }
}
