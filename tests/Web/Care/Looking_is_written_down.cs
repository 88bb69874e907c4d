using Kyodo.Silo.Records;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Web.Tests.Care;

[Trait("Row", "P8")]
public sealed class Looking_is_written_down(KyodoWeb web)
{
    [Fact]
    public async Task Before_the_desk_sees_somebodys_page_or_record_and_not_when_they_look_at_themselves()
    {
        var trail = web.Services.GetRequiredService<AuditTrail>();
        var who = ServedMunicipality.Local(web.Town.OtherResident.Value);
        using var coordinator = await web.AsBrowser(Caller.Coordinator);
        using var program = await web.As(Caller.Coordinator);
        using var self = await web.AsBrowser(Caller.OtherResident);
        var before = (await trail.Looks(SmallTown.Code, web.Town.OtherResident, null, 0, 10, CancellationToken.None)).Total;

        foreach (var page in new[] { $"/desk/people/{who}", $"/desk/people/{who}/care", $"/my/{who}", $"/desk/forms/registration?who={who}" })
            (await coordinator.GetAsync(page)).EnsureSuccessStatusCode();
        (await program.GetAsync($"/api/participants/{who}")).EnsureSuccessStatusCode();
        (await self.GetAsync($"/my/{who}")).EnsureSuccessStatusCode();

        var looks = await trail.Looks(SmallTown.Code, web.Town.OtherResident, null, 0, 10, CancellationToken.None);
        Assert.Equal(before + 5, looks.Total);
        Assert.Equal(
            ["GET /api/participants/{participant}", "GET /desk/forms/registration", "GET /my/{Who}", "GET /desk/people/{Who}/care", "GET /desk/people/{Who}"],
            looks.Rows.Take(5).Select(l => l.What.TrimEnd('/')));
        Assert.All(looks.Rows.Take(5), l => Assert.Equal(looks.Rows[0].Account, l.Account));
    }
}
