namespace Kyodo.Web.Security;

/// <summary>Refuses hub connections that another site's page opens: browsers send cookies with WebSockets without asking.</summary>
public static class SameOriginHubs
{
    /// <summary>Checks the origin of requests under <c>/hubs</c> and of Blazor's own connection.</summary>
    public static IApplicationBuilder UseSameOriginHubs(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if ((request.Path.StartsWithSegments("/hubs") || request.Path.StartsWithSegments("/_blazor"))
            && request.Headers.Origin is [{ Length: > 0 } origin, ..]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
