using Microsoft.AspNetCore.Http.Features;

namespace Kyodo.Web.Security;

/// <summary>
/// How large a body may be. The server itself allows more than any endpoint does: what it refuses it cuts off, and a client that is still
/// sending never reads why.
/// </summary>
public static class BodyLimits
{
    /// <summary>The largest body in bytes, where the endpoint says nothing else by <see cref="BodyLimitAttribute"/>.</summary>
    public const long Usual = 1024 * 1024;

    /// <summary>What the server takes at most, in bytes.</summary>
    public const long LargestAnywhere = 64 * 1024 * 1024;

    /// <summary>Refuses bodies that are announced as too large, and bounds those that are not announced.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large.</exception>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitAttribute>()?.Bytes ?? Usual;
        if (context.Request.ContentLength > limit)
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        if (context.Request.ContentLength is null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = limit;
        return next(context);
    });
}
