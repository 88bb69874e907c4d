using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
public sealed class ImportTests(Town town)
{
    private const string File =
        "管理番号,種別,氏名・団体名,フリガナ,電話番号,地区\r\n"
        + "E2E-1,個人,試験 一子,シケン イチコ,0400-00-0001,1\r\n"
        + "E2E-2,どこかの誰か,試験 二郎,シケン ジロウ,0400-00-0002,1\r\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_administrator_tries_a_file_sees_the_bad_row_by_line_and_column_and_keeps_the_good_one(bool script)
    {
        var page = await town.SignIn(Town.Administrator, "/admin/import", script: script);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(File) });
        await Desk.Press(page, "ためす（書き込まない）");
        await Over(page);
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("まだ何も書き込んでいません");
        var problem = page.Locator("#job tbody tr").First;
        await Assertions.Expect(problem).ToContainTextAsync("3");
        await Assertions.Expect(problem).ToContainTextAsync("種別");
        await Town.Keep(page, "import-dry-run");
        await Desk.Press(page, "正しい行だけ取り込む");
        await Over(page);
        await Assertions.Expect(page.Locator("#job .notice")).ToContainTextAsync("取り込みました");
        await page.GotoAsync("/desk/people?text=%E3%82%B7%E3%82%B1%E3%83%B3");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("試験 一子");
    }

    [Fact]
    public async Task Sending_no_file_says_so_beside_the_field()
    {
        var page = await town.SignIn(Town.Administrator, "/admin/import", script: false);
        await Desk.Press(page, "取り込む");
        await Assertions.Expect(page.Locator("#file-problem")).ToContainTextAsync("ファイルを選んでください");
    }

    // Without a script the administrator looks again until it is over.
    private static async Task Over(IPage page)
    {
        for (var tries = 0; tries < 100 && await page.Locator("#job[data-running]").CountAsync() > 0; tries++)
            await page.ReloadAsync();
    }
}
