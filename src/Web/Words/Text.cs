namespace Kyodo.Web.Words;

/// <summary>Names the resource files of the words on screen: <c>Text.resx</c> (Japanese), <c>Text.en.resx</c>, <c>Text.ja-Hira.resx</c> (やさしい日本語).</summary>
public sealed class Text;
