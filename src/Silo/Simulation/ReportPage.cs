using System.Globalization;
using System.Net;
using System.Text;

namespace Kyodo.Silo.Simulation;

/// <summary>A report's page, put together from top to bottom; every text is encoded.</summary>
internal sealed class ReportPage
{
    private readonly StringBuilder _page = new();

    /// <summary>Begins a page.</summary>
    /// <param name="language">The language's tag.</param>
    /// <param name="title">The title, also the first heading.</param>
    public ReportPage(string language, string title) => _page.Append(CultureInfo.InvariantCulture, $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>
        <style>
        body {"{"} font-family: sans-serif; line-height: 1.6; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff; {"}"}
        table {"{"} border-collapse: collapse; margin: 1rem 0; {"}"}
        th, td {"{"} border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; {"}"}
        .wide {"{"} overflow-x: auto; {"}"}
        img {"{"} width: 100%; height: auto; {"}"}
        </style>
        </head>
        <body>
        <h1>{Encode(title)}</h1>

        """);

    /// <summary>A heading; with a name it can be linked to.</summary>
    public void Heading(string text, string? name = null) => _page.Append(CultureInfo.InvariantCulture, $"<h2{(name is null ? "" : $" id=\"{Encode(name)}\"")}>{Encode(text)}</h2>\n");

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => _page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");

    /// <summary>A list.</summary>
    public void List(IEnumerable<string> items) => _page.Append(CultureInfo.InvariantCulture, $"<ul>\n{string.Concat(items.Select(i => $"<li>{Encode(i)}</li>\n"))}</ul>\n");

    /// <summary>A picture in the page's folder.</summary>
    public void Picture(string file, string about) => _page.Append(CultureInfo.InvariantCulture, $"<p><img src=\"{Encode(file)}\" alt=\"{Encode(about)}\"></p>\n");

    /// <summary>A table that may be wider than the page.</summary>
    public void Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, string? caption = null)
    {
        _page.Append("<div class=\"wide\" tabindex=\"0\"><table>\n");
        if (caption is not null)
            _page.Append(CultureInfo.InvariantCulture, $"<caption>{Encode(caption)}</caption>\n");
        Row("th", head);
        foreach (var row in rows)
            Row("td", row);
        _page.Append("</table></div>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_page}</body>\n</html>\n";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private void Row(string cell, IEnumerable<string> texts) => _page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(texts.Select(t => $"<{cell}>{Encode(t)}</{cell}>"))}</tr>\n");
}
