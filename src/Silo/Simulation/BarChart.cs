using System.Globalization;
using System.Net;
using System.Text;
using Kyodo.Town.Simulation;

namespace Kyodo.Silo.Simulation;

/// <summary>One figure of all policies as a picture: a bar each, with its interval.</summary>
internal static class BarChart
{
    private const int Left = 250;
    private const int Width = 760;
    private const int BarHeight = 18;
    private const int Step = 28;
    private const int Top = 40;
    private const int Room = 110;

    /// <summary>Draws the picture as SVG.</summary>
    /// <param name="title">What it shows; also for those who do not see it.</param>
    /// <param name="bars">The bars, from the top down; a figure that is no number has no bar.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, string Text, Estimate Estimate, bool IsOurs)> bars)
    {
        var largest = bars.SelectMany(b => new[] { b.Estimate.Mean, b.Estimate.High }).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double Scale(double value) => largest <= 0 ? 0 : Math.Max(0, value) / largest * (Width - Left - Room);
        var height = Top + (bars.Count * Step) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"14\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)}</title>\n<desc>{Encode(string.Join("; ", bars.Select(b => $"{b.Name}: {b.Text}")))}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n<text x=\"8\" y=\"24\" font-size=\"16\" font-weight=\"bold\" fill=\"#1a1a1a\">{Encode(title)}</text>\n");
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, text, estimate, isOurs) = bars[i];
            var y = Top + (i * Step);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 14}\" text-anchor=\"end\" fill=\"#1a1a1a\">{Encode(name)}</text>\n");
            var end = (double)Left;
            if (double.IsFinite(estimate.Mean))
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{Scale(estimate.Mean):f1}\" height=\"{BarHeight}\" fill=\"{(isOurs ? "#0b5cad" : "#8a94a0")}\"/>\n");
                end += Scale(estimate.Mean);
            }

            if (double.IsFinite(estimate.Low))
            {
                double low = Left + Scale(estimate.Low), high = Left + Scale(estimate.High);
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{low:f1} {y + 9}H{high:f1}M{low:f1} {y + 4}v10M{high:f1} {y + 4}v10\" stroke=\"#1a1a1a\" fill=\"none\"/>\n");
                end = high;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{end + 8:f1}\" y=\"{y + 14}\" fill=\"#1a1a1a\">{Encode(text)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
