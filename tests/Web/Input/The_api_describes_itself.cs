using System.Net.Http.Json;
using System.Text.Json;
using Kyodo.Web.Tests.Security;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Input;

public sealed class The_api_describes_itself(KyodoWeb web)
{
    [Fact]
    public async Task Every_route_of_the_api_is_in_the_description_with_a_summary()
    {
        using var client = web.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(o => o.Value.TryGetProperty("summary", out var summary) && summary.GetString() is { Length: > 0 })
                .Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .ToHashSet();

        Assert.Empty(RouteTable.Rows.Keys.Where(k => k.Contains(" /api/", StringComparison.Ordinal)).Except(described));
    }
}
