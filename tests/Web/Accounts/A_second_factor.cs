using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Kyodo.Grains.Commands;
using Kyodo.Web.Accounts;
using Kyodo.Web.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Web.Tests.Accounts;

public sealed class A_second_factor(KyodoWeb web)
{
    private const string Mail = "twofactor@kyodo.invalid";

    [Fact]
    public async Task Once_enabled_is_asked_for_with_every_token_and_a_wrong_code_is_refused()
    {
        var key = await Enable();
        using var client = web.Anonymous();
        using var without = await client.PostAsJsonAsync("/api/token", new { mail = Mail, password = KyodoWeb.Password });
        using var wrong = await client.PostAsJsonAsync("/api/token", new { mail = Mail, password = KyodoWeb.Password, code = Code(key) == "000000" ? "111111" : "000000" });
        using var right = await client.PostAsJsonAsync("/api/token", new { mail = Mail, password = KyodoWeb.Password, code = Code(key) });

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await right.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        using var desk = await client.GetAsync("/api/desk/needs");
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    private async Task<byte[]> Enable()
    {
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var secondFactor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var account = new Account { UserName = Mail, Email = Mail, Role = ActorRole.Coordinator, Municipality = SmallTown.Code.Value };
        Assert.True((await accounts.CreateAsync(account, KyodoWeb.Password)).Succeeded);
        var (key, address) = await secondFactor.KeyOf(account);
        Assert.Contains(key, address, StringComparison.Ordinal);
        Assert.False(await secondFactor.Enable(account, "not a code"));
        Assert.True(await secondFactor.Enable(account, Code(Base32(key))));
        return Base32(key);
    }

    // RFC 6238 with the steps, digits and hash that applications use.
    private static string Code(byte[] key)
    {
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30));
        var hash = HMACSHA1.HashData(key, step);
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var c in text.TrimEnd('='))
        {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            if ((count += 5) < 8)
                continue;
            bytes.Add((byte)(bits >> (count -= 8)));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
