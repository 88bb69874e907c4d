using System.Globalization;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Api.Json;
using Kyodo.Web.Feed;
using Kyodo.Web.Hubs;
using Kyodo.Web.Pages;
using Kyodo.Web.Records;
using Kyodo.Web.Security;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Hosting;

/// <summary>Composes the web node: services, the order of the pipeline, and what is mapped where.</summary>
public static class WebHosting
{
    /// <summary>The address unless told otherwise.</summary>
    public const string UsualAddress = "http://localhost:5080";


    /// <summary>Languages of pages and problem texts, the usual one first.</summary>
    public static readonly string[] Languages = ["ja", "en", "ja-Hira"];

    /// <summary>Adds the services.</summary>
    public static WebApplicationBuilder AddKyodoWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (!IsAddressConfigured(builder.Configuration))
            builder.WebHost.UseUrls(UsualAddress);

        // A build's own files lie where the build found them, whatever the environment is called; a published node has them beside it.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.LargestAnywhere;
        });

        // Request lines carry what people look up; no level of logging may write them down.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        services.AddSingleton<ServedMunicipality>();
        services.AddKyodoAccounts();
        services.AddKyodoRateLimits();
        services.AddPages();
        services.Configure<RequestLocalizationOptions>(ConfigureLanguages);
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionAnswers>();
        services.AddKyodoOpenApi();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "kyodo-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<DeskFeed>();
        services.AddSingleton<HubForwarder>();
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 32 * 1024)
            .AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions));
        services.AddCascadingAuthenticationState();
        services.AddHealthChecks().AddCheck<StoreCheck>("stores", tags: [StoreCheck.Tag]);
        services.AddHostedService<Announcement>();
        ConfigureProxies(services);
        return builder;
    }

    /// <summary>Sets the pipeline up and maps everything.</summary>
    public static WebApplication UseKyodoWeb(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseWhen(IsApi, api => api.UseStatusCodePages(ApiStatus.Write).UseExceptionHandler());
        app.UseWhen(IsPage, pages => pages.UseStatusCodePages(PageStatus.Write).UseExceptionHandler("/problem/500"));
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseSameOriginHubs();
        app.UseRouting();
        app.UseBodyLimits();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseLooking();
        app.UseRateLimiter();
        app.UseAntiforgery();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapSignInForms();
        app.MapLanguageForm();
        app.MapKyodoApi();
        app.MapPages();
        app.MapExportDownload();
        app.MapOpenApi().AllowAnonymous();
        app.MapHub<CoordinationHub>(CoordinationHub.Path);
        app.MapHealthChecks("/alive", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health", new() { Predicate = check => check.Tags.Contains(StoreCheck.Tag) }).AllowAnonymous();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static bool IsPage(HttpContext context) =>
        !IsApi(context) && !context.Request.Path.StartsWithSegments("/hubs") && !context.Request.Path.StartsWithSegments("/openapi");

    private static void ConfigureLanguages(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages[0]);
        options.SupportedCultures = [.. Languages.Select(CultureInfo.GetCultureInfo)];
        options.SupportedUICultures = options.SupportedCultures;
        options.ApplyCurrentCultureToResponseHeaders = true;
    }

    private static bool IsAddressConfigured(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration["http_ports"]) || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    // Off unless proxies are named: anybody can send these headers.
    private static void ConfigureProxies(IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(o => o.Proxies.All(p => System.Net.IPAddress.TryParse(p, out _)), "Kyodo:Web:Proxies are IP addresses.")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((options, proxies) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies.Value.Proxies)
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
    }
}
