using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Security;

/// <summary>Limits of how often a client may ask, so that one cannot take the service from the others.</summary>
public static class RateLimits
{
    /// <summary>The policy of sign-in and tokens: by address, because nobody is known yet.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The policy of the form by which people register themselves: by address, and only when it is sent.</summary>
    public const string Registration = "registration";

    /// <summary>The policy of the API: by account, by address for those who have not signed in.</summary>
    public const string Api = "api";

    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddKyodoRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section)
            .Validate(o => o is { ApiPerSecond: >= 1, ApiBurst: >= 1, SignInsPerMinute: >= 1, RegistrationsPerHour: >= 1 }, "Kyodo:Limits: every limit is 1 or more.")
            .ValidateOnStart();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                context.HttpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new()
            {
                PermitLimit = Options(context).SignInsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }));
            limiter.AddPolicy(Registration, context => !HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new()
                {
                    PermitLimit = Options(context).RegistrationsPerHour,
                    Window = TimeSpan.FromHours(1),
                    QueueLimit = 0,
                }));
            limiter.AddPolicy(Api, context => RateLimitPartition.GetTokenBucketLimiter(
                context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(context), _ => new()
                {
                    TokenLimit = Options(context).ApiBurst,
                    TokensPerPeriod = Math.Max(1, Options(context).ApiPerSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(Options(context).ApiPerSecond < 10 ? 1.0 / Options(context).ApiPerSecond : 0.1),
                    QueueLimit = 0,
                }));
        });
    }

    private static RateLimitOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";
}
