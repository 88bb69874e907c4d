using Kyodo.Web.Tests.World;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Web.Tests.Security;

/// <summary>The routes the node really has.</summary>
public static class Routes
{
    /// <summary>Each as method and pattern; the files of wwwroot are left out.</summary>
    public static IEnumerable<(string Key, RouteEndpoint Endpoint)> Of(KyodoWeb web) =>
        from endpoint in web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}"
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"]
        where method is not "HEAD" and not "OPTIONS"
        select ($"{method} /{(endpoint.RoutePattern.RawText ?? "").Trim('/')}", endpoint);
}
