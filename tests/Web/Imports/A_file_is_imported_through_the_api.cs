using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Imports;

public sealed class A_file_is_imported_through_the_api(KyodoWeb web)
{
    private const string File = "管理番号,種別,名前,フリガナ,電話番号,地区,できること\r\nA-1,個人,取込 一郎,トリコミ イチロウ,0470-11-1111,東,通院付添\r\nA-2,団体ではない何か,取込 二郎,,,,\r\n";

    [Fact]
    public async Task Tried_first_then_imported_and_the_second_time_nothing_changes()
    {
        var tried = await Import("dryRun", File);
        Assert.False(tried.GetProperty("applied").GetBoolean());
        Assert.Equal(0, await Found());

        var first = await Import("keepGood", File);
        var again = await Import("keepGood", File);

        Assert.True(first.GetProperty("applied").GetBoolean());
        Assert.Equal(2, first.GetProperty("added").GetInt32());
        var line = first.GetProperty("problems").EnumerateArray().First(p => p.GetProperty("severity").GetString() == "row");
        Assert.Equal((3, "種別"), (line.GetProperty("line").GetInt32(), line.GetProperty("column").GetString()));
        Assert.Equal((0, 0, 2), (again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("unchanged").GetInt32()));
        Assert.Equal(1, await Eventually.Get(async () => await Found() is var found and > 0 ? (object)found : null));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_out_when_that_is_chosen()
    {
        var answer = await Import("allOrNothing", File.Replace("A-1", "B-1", StringComparison.Ordinal));

        Assert.False(answer.GetProperty("applied").GetBoolean());
    }

    [Fact]
    public async Task More_than_ten_megabytes_are_too_large()
    {
        using var client = await web.As(Caller.Coordinator);
        using var body = Csv(new string('a', 11 * 1024 * 1024));
        using var response = await client.PostAsync("/api/desk/import?choice=dryRun", body);

        Assert.Equal(413, (int)response.StatusCode);
    }

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));

    private async Task<JsonElement> Import(string choice, string text)
    {
        using var client = await web.As(Caller.Coordinator);
        using var body = Csv(text);
        using var response = await client.PostAsync("/api/desk/import?choice=" + choice, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<int> Found()
    {
        using var client = await web.As(Caller.Coordinator);
        var page = await client.GetFromJsonAsync<JsonElement>("/api/desk/participants?text=" + Uri.EscapeDataString("取込 一郎"));
        return page.GetProperty("total").GetInt32();
    }
}
