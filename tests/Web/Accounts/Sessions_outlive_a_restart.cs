using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Accounts;

public sealed class Sessions_outlive_a_restart
{
    [Fact]
    public async Task Because_their_keys_are_kept_in_the_database()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-restart-").FullName;
        string token;
        await using (var before = new KyodoWeb(folder))
        {
            await before.InitializeAsync();
            token = await before.TokenOf(Caller.Coordinator);
        }

        await using (var after = new KyodoWeb(folder))
        {
            after.StartServer();
            using var client = after.Anonymous();
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var response = await client.GetAsync("/api/me");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var needs = await client.GetFromJsonAsync<JsonElement>("/api/desk/needs");
            Assert.Equal(2, needs.GetProperty("needs").GetProperty("total").GetInt32());
        }

        Directory.Delete(folder, recursive: true);
    }
}
