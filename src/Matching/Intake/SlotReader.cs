using System.Text.RegularExpressions;

namespace Kyodo.Matching.Intake;

/// <summary>Reads how many people are wanted: 3人, 5、6名, ふたり. The people of a family or an audience are not wanted.</summary>
internal static partial class SlotReader
{
    private const int Most = 10_000;

    /// <summary>How many; null when no number is named. Several numbers (受付2人 配膳3人) are one sum.</summary>
    internal static Guess<SlotRange>? Read(FoldedText text)
    {
        int least = 0, most = 0, first = -1, end = 0, count = 0;
        foreach (Match match in People().Matches(text.Text))
        {
            if (Range(match) is not { Minimum: >= 1, Maximum: <= Most } range)
                continue;
            (least, most, count) = (least + range.Minimum, most + range.Maximum, count + 1);
            first = first < 0 ? match.Index : first;
            end = match.Index + match.Length;
        }

        return first < 0 || most > Most ? null : new(new(least, most), text.Span(first, end - first), count == 1 ? Certainty.Said : Certainty.Assumed);
    }

    private static SlotRange? Range(Match match)
    {
        if (match.Groups["word"].Success)
            return match.Groups["word"].Value.StartsWith('ひ') ? new(1, 1) : new(2, 2);
        if (Numerals.Read(match.Groups["n"].Value) is not { } number)
            return null;
        return match.Groups["to"].Success && Numerals.Read(match.Groups["to"].Value) is { } to && to > number ? new(number, to) : new(number, number);
    }

    [GeneratedRegex(
        @"(?<!家族|夫婦|子ども|子供|孫|兄弟|\d)(?:(?<word>ひとり|ふたり)(?!暮|ぐらし|くらし|で|身|親|っ子)|(?<n>\d{1,5}|[一二三四五六七八九十]{1,3})(?:(?:、|,|~|-|ー|か|から|・)\s*(?<to>\d{1,5}|[一二三四五六七八九十]{1,3}))?(?:人|名)(?!暮|ぐらし|くらし|以上の部屋|案内|になっ|乗|部屋|様|前))",
        RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
