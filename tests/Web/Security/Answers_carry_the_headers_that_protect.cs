using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Security;

public sealed class Answers_carry_the_headers_that_protect(KyodoWeb web)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/nothing-here")]
    [InlineData("/api/me")]
    [InlineData("/api/municipality")]
    [InlineData("/alive")]
    public async Task On_every_kind_of_answer(string path)
    {
        using var client = web.Anonymous();
        using var response = await client.GetAsync(path);

        var policy = string.Join(",", response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }
}
