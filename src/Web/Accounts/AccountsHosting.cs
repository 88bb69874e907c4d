using Kyodo.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Accounts;

/// <summary>Adds accounts, sign-in by cookie and by token, the policies, and the shared key ring.</summary>
public static class AccountsHosting
{
    /// <summary>The scheme that chooses: tokens for <c>/api</c>, cookies for pages, either for <c>/hubs</c>.</summary>
    public const string Scheme = "Kyodo";

    /// <summary>How long an access token is good for. A token is not looked up again: a change of role shows after this time at the latest.</summary>
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Adds accounts.</summary>
    public static IServiceCollection AddKyodoAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.FirstAdministrator ??= configuration["Kyodo:Admin"])
            .Validate(o => o.WrongPasswordsAllowed is >= 3 and <= 50, "Kyodo:Accounts:WrongPasswordsAllowed is 3 to 50.")
            .Validate(o => o.LockedMinutes is >= 1 and <= 1_440, "Kyodo:Accounts:LockedMinutes is 1 to 1440.")
            .ValidateOnStart();
        services.AddSingleton<AccountTables>();
        AddIdentity(services);
        AddSchemes(services);
        AddPolicies(services);
        services.AddDataProtection().SetApplicationName("Kyodo");
        services.AddSingleton<IXmlRepository, DatabaseKeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, repository) => options.XmlRepository = repository);
        return services;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Lockout.AllowedForNewUsers = true;

            // Length is what counts; forced signs only make passwords that are written on the screen's edge (NIST SP 800-63B).
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 4;
        })
            .AddEntityFrameworkStores<AccountsContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>((options, accounts) =>
        {
            options.Lockout.MaxFailedAccessAttempts = accounts.Value.WrongPasswordsAllowed;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(accounts.Value.LockedMinutes);
        });
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<Account>, AccountClaimsFactory>());
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        services.AddScoped<SecondFactor>();
        services.AddScoped<AccountLookup>();
        services.AddSingleton<MergedRegistrations>();
        services.AddScoped<AccountDirectory>();
        services.AddSingleton<StartingAccounts>();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, displayName: null, options => options.ForwardDefaultSelector = Choose)
            .AddBearerToken(IdentityConstants.BearerScheme, options =>
            {
                options.BearerTokenExpiration = AccessTokenLifetime;
                options.RefreshTokenExpiration = TimeSpan.FromDays(14);
                options.Events.OnMessageReceived = TokenOfHub;
            })
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "kyodo";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = SignInPaths.SignInPage;
            options.AccessDeniedPath = SignInPaths.ForbiddenPage;
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = context => AnswerOrRedirect(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => AnswerOrRedirect(context, StatusCodes.Status403Forbidden);
        });
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<SecondFactorHandler>();
        services.AddSingleton<IAuthorizationHandler>(provider => provider.GetRequiredService<SecondFactorHandler>());
        services.AddSingleton<IAuthorizationHandler, OwnParticipantHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenParticipants>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.OwnParticipant, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnParticipantRequirement()))
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(AccountRole.Coordinator, AccountRole.Administrator))
            .AddPolicy(Policies.Desk, policy => policy
                .RequireRole(AccountRole.Coordinator, AccountRole.Administrator)
                .AddRequirements(new SecondFactorRequirement()))
            .AddPolicy(Policies.Administrator, policy => policy
                .RequireRole(AccountRole.Administrator)
                .AddRequirements(new SecondFactorRequirement()));
    }

    // The API takes tokens only, so that no other site can use a visitor's cookie against it.
    private static string Choose(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            return IdentityConstants.BearerScheme;
        if (context.Request.Path.StartsWithSegments("/hubs")
            && (context.Request.Headers.Authorization.Count > 0 || context.Request.Query.ContainsKey("access_token")))
            return IdentityConstants.BearerScheme;
        return IdentityConstants.ApplicationScheme;
    }

    // Browsers cannot set headers on WebSockets and event streams; SignalR's clients send the token in the query.
    private static Task TokenOfHub(MessageReceivedContext context)
    {
        if (context.Request.Path.StartsWithSegments("/hubs") && context.Request.Headers.Authorization.Count == 0)
            context.Token = context.Request.Query["access_token"];
        return Task.CompletedTask;
    }

    private static Task AnswerOrRedirect(RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/hubs"))
            context.Response.StatusCode = status;
        else if (status == StatusCodes.Status403Forbidden && NeedsSecondFactor(context.HttpContext))
            context.Response.Redirect(SignInPaths.SecondFactorPage + QueryString.Create("returnUrl", context.Request.Path + context.Request.QueryString));
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static bool NeedsSecondFactor(HttpContext context) =>
        context.RequestServices.GetRequiredService<SecondFactorHandler>().IsRequired
        && SignedIn.TryRead(context.User, out var signedIn) && signedIn.IsDesk
        && !context.User.HasClaim(AccountClaims.Method, AccountClaims.SecondFactor);
}
