using System.Globalization;
using System.Net;
using Kyodo.Silo.Records;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Web.Tests.Care;

[Trait("Row", "P8")]
[Trait("Row", "P6")]
public sealed class The_whole_city_taken_is_written_down(KyodoWeb web)
{
    private const string Export = "/admin/export.zip";
    private readonly AuditTrail _trail = web.Services.GetRequiredService<AuditTrail>();

    [Fact]
    public async Task By_whom_and_when_each_time_and_for_everybody_in_it()
    {
        using var administrator = await web.AsBrowser(Caller.Administrator);
        using var coordinator = await web.AsBrowser(Caller.Coordinator);
        var began = DateTimeOffset.UtcNow.AddSeconds(-1).ToUnixTimeMilliseconds();
        var before = await Downloads();
        Assert.NotEqual(HttpStatusCode.OK, (await coordinator.GetAsync(Export)).StatusCode);
        Assert.Equal(before, await Downloads());

        for (var times = 1; times <= 2; times++)
        {
            (await administrator.GetAsync(Export)).EnsureSuccessStatusCode();
            Assert.Equal(before + times, await Downloads());
        }

        var who = ServedMunicipality.Local(web.Town.OtherResident.Value);
        var last = (await _trail.Lists(SmallTown.Code, web.Town.OtherResident, null, 0, 10, CancellationToken.None)).Rows.First(l => l.What == Export);
        Assert.True(last.At >= began && last.Account.Length > 0);
        // Read years later: with the year.
        var day = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.FromUnixTimeMilliseconds(last.At), "Asia/Tokyo").ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        foreach (var page in new[] { $"/admin/people/{who}/record", $"/admin/looks?who={who}", $"/admin/looks?account={last.Account}" })
        {
            var shown = WebUtility.HtmlDecode(await administrator.GetStringAsync(page));
            Assert.Contains("市全体の書き出し（全員分のファイルを受け取った）", shown);
            Assert.Contains(day, shown);
        }
    }

    private async Task<int> Downloads() => (await _trail.Lists(SmallTown.Code, null, null, 0, 1_000, CancellationToken.None)).Rows.Count(l => l.What == Export && l.Count == 0);
}
