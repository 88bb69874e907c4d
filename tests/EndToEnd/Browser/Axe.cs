using System.Text.Json;
using Kyodo.Fixtures;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Browser;

/// <summary>Deque's accessibility rules, run inside the page.</summary>
internal static class Axe
{
    private static readonly string s_file = Path.Combine(TestPaths.Repository, "tests", "EndToEnd", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What breaks WCAG 2.2 A and AA on the page: rule, impact and where.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        if (!File.Exists(s_file))
            Assert.Skip("axe-core is not installed: npm ci in tests/EndToEnd.");
        // By evaluation, not by a script element: the pages' own policy forbids that.
        await page.EvaluateAsync(await File.ReadAllTextAsync(s_file));
        var result = await page.EvaluateAsync<JsonElement>(
            "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        return [.. result.GetProperty("violations").EnumerateArray().Select(v => string.Join(
            " | ", v.GetProperty("id").GetString(), v.GetProperty("impact").GetString(), v.GetProperty("help").GetString(),
            string.Join(" ; ", v.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html").GetString()))))];
    }
}
