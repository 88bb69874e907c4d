using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Security;

public sealed class Logs_name_nobody(KyodoWeb web)
{
    [Fact]
    public async Task Whatever_is_asked_no_name_telephone_number_caution_or_password_is_logged()
    {
        using (var desk = await web.As(Caller.Coordinator))
        {
            using var found = await desk.GetAsync("/api/desk/participants?text=" + Uri.EscapeDataString(SmallTown.Secrets[0]));
            using var one = await desk.GetAsync("/api/participants/" + ServedMunicipality.Local(web.Town.Resident.Value));
            found.EnsureSuccessStatusCode();
            one.EnsureSuccessStatusCode();
        }

        var lines = web.Log.Lines.Where(l => !l.StartsWith("Trace", StringComparison.Ordinal) && !l.StartsWith("Debug", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(lines);
        foreach (var secret in SmallTown.Secrets.Append(KyodoWeb.Password).Append("@kyodo.invalid"))
            Assert.DoesNotContain(lines, l => l.Contains(secret, StringComparison.Ordinal) || l.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase));
    }
}
