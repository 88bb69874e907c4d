using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kyodo.Fixtures;

namespace Kyodo.EndToEnd.Tests.Words;

public sealed partial class WordsTests
{
    private static readonly string s_web = Path.Combine(TestPaths.Repository, "src", "Web");
    private static readonly IReadOnlyDictionary<string, string> s_japanese = Read("Text.resx");
    private static readonly IReadOnlyDictionary<string, string> s_english = Read("Text.en.resx");
    private static readonly IReadOnlyDictionary<string, string> s_plain = Read("Text.ja-Hira.resx");

    [Fact]
    public void Every_key_has_words_in_all_three_languages()
    {
        Assert.Equal(s_japanese.Keys.Order(), s_english.Keys.Order());
        Assert.Equal(s_japanese.Keys.Order(), s_plain.Keys.Order());
        Assert.All(s_japanese.Keys, key => Assert.All([s_japanese, s_english, s_plain], words => Assert.NotEqual("", words[key].Trim())));
    }

    [Fact]
    public void A_translation_has_the_same_places_for_values() =>
        Assert.All(s_japanese.Keys, key =>
        {
            Assert.Equal(Places(s_japanese[key]), Places(s_english[key]));
            Assert.Equal(Places(s_japanese[key]), Places(s_plain[key]));
        });

    [Fact]
    public void Every_key_a_page_names_exists()
    {
        var named = Sources().SelectMany(s => Key().Matches(s.Text)).Select(m => m.Groups[1].Value).Distinct();
        Assert.DoesNotContain(named, key => !s_japanese.ContainsKey(key));
    }

    [Fact]
    public void Every_key_is_asked_for()
    {
        var text = string.Concat(Sources().Select(s => s.Text));
        var prefixes = Prefix().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var enums = Directory.EnumerateFiles(Path.Combine(TestPaths.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("public enum ", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.DoesNotContain(s_japanese.Keys, key =>
            !text.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !prefixes.Any(p => key.StartsWith(p, StringComparison.Ordinal))
            && !enums.Contains(key.Split('.')[0]));
    }

    // A page lists a whole enum in a box to choose from: a value without words would stand there as its key. Of what is in the way of a candidate only what rules say is told.
    [Fact]
    public void An_enum_of_which_one_value_has_words_has_them_for_all()
    {
        var spoken = s_japanese.Keys.Select(k => k.Split('.')).Where(k => k.Length == 2).Select(k => k[0]).ToHashSet(StringComparer.Ordinal);
        var enums = new[] { "Matching", "Grains", "Silo", "Web" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(TestPaths.Repository, "src", f), "*.cs", SearchOption.AllDirectories))
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f)))
            .Where(f => spoken.Contains(f.Name) && f.Name != "Refusals" && f.Text.Contains($"public enum {f.Name}", StringComparison.Ordinal)).ToList();
        Assert.True(enums.Count > 30);
        Assert.Empty(enums.SelectMany(e => EnumValue().Matches(e.Text).Select(m => (e.Name, Value: m.Groups[1].Value)))
            .Where(v => v.Value is not ("None" or "Any") && v is not ("CareMarks", "Erased"))
            .Select(v => $"{v.Name}.{v.Value}").Except(s_japanese.Keys));
    }

    [Fact]
    public void Plain_Japanese_uses_short_sentences() =>
        Assert.All(s_plain.Values.SelectMany(v => v.Split('。', StringSplitOptions.RemoveEmptyEntries)), sentence =>
            Assert.True(sentence.Length <= 60, sentence));

    // Comments explain to us; what is on screen comes from the resources, so that it exists in every language.
    [Fact]
    public void No_page_carries_Japanese_of_its_own() =>
        Assert.Empty(Sources()
            .Where(s => s.File.Contains($"{Path.DirectorySeparatorChar}Pages{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(s => s.Text.Split('\n').Where(line => Japanese().IsMatch(line)).Select(line => $"{Path.GetFileName(s.File)}: {line.Trim()}")));

    private static IEnumerable<(string File, string Text)> Sources() =>
        new[] { "Pages", "Words" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(s_web, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Select(file => (file, Comment().Replace(File.ReadAllText(file), "")));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(s_web, "Words", file)).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex("""(?:\bW|\b_?words|\btext)\["([A-Z][A-Za-z0-9.\-]+)["]""")]
    private static partial Regex Key();

    [GeneratedRegex("""\$"([A-Z][A-Za-z]+(?:\.[A-Za-z]+)*\.)\{""")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^    ([A-Z]\w*)(?: = [^,\n]+)?,\r?$", RegexOptions.Multiline)]
    private static partial Regex EnumValue();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u3041-\u30ff\u4e00-\u9fff]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"@\*.*?\*@|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();
}
