using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kyodo.Matching.Intake;

/// <summary>Reads what whoever helps must know (配慮事項), in usual words whichever way it was said.</summary>
internal static partial class CautionReader
{
    private static readonly (string Words, Regex Pattern)[] s_cautions =
    [
        Of("車いす", "車いす|車椅子|くるまいす"),
        Of("杖", "杖|つえ(?:を|つ|で| |$)"),
        Of("歩行器", "歩行器|しるばーかー|手押し車"),
        Of("耳が遠い", "耳(?:が|の|も|は)?(?:遠|とお|悪|聞こえ)|難聴|補聴器"),
        Of("目が不自由", "目(?:が|の|も|は)?(?:不自由|悪|わる|見え|みえ)|視覚障|弱視|全盲|緑内障"),
        Of("認知症", "認知症(?!かふぇ|さぽー)|物忘れ|もの忘れ"),
        Of("足が悪い", "(?:足|脚)(?:が|も|の|は)?(?:悪|わる|弱|痛|いた|不自由)|歩くのが"),
        Of("ひざが悪い", "(?:膝|ひざ)(?:が|も|の|は)?(?:悪|わる|痛|いた)"),
        Of("腰が悪い", "腰(?:が|を|も|の|は)?(?:悪|わる|痛|いた)|へるにあ|ぎっくり"),
        Of("骨折", "骨折|骨を折"),
        Of("まひ", "まひ|麻痺"),
        Of("透析", "透析"),
        Of("在宅酸素", "酸素"),
        Of("糖尿病", "糖尿病|いんすりん"),
        Of("心臓が悪い", "心臓|ぺーすめーかー|狭心症"),
        Of("ぜんそく", "ぜんそく|喘息"),
        Of("リウマチ", "りうまち|りゅうまち"),
        Of("パーキンソン病", "ぱーきんそん"),
        Of("アレルギー", "あれるぎー"),
        Of("妊娠中", "妊娠|妊婦"),
        Of("発達障がい", "発達障"),
        Of("知的障がい", "知的障"),
        Of("精神障がい", "精神障|うつ病|鬱病|統合失調"),
        Of("要介護", "要介護|要支援|介護認定"),
        Of("一人暮らし", "(?:一人|ひとり|1人)(?:暮ら?し|ぐらし|くらし)|独居|独り(?:暮ら?し|ぐらし)|一人に?なった"),
        Of("犬がいる", "犬(?:が|も)?(?:いる|居る|います|あり)|犬を飼"),
        Of("猫がいる", "猫(?:が|も)?(?:いる|居る|います|あり)|猫を飼|ねこ(?:が|も)?いる"),
        Of("女性希望", "女性(?:の方|の人|に|を)?(?:希望|がいい|が良い|限定|お願い)|女の人がいい"),
        Of("男性希望", "男性(?:の方|の人|に|を)?(?:希望|がいい|が良い|限定)|男の人がいい"),
        Of("感染に注意", "感染|免疫"),
    ];

    /// <summary>The cautions, in the order of the text, each once.</summary>
    internal static ImmutableArray<Guess<string>> Read(FoldedText text)
    {
        List<Guess<string>> found = [];
        foreach (var (words, pattern) in s_cautions)
        {
            if (pattern.Match(text.Text) is { Success: true } match)
                found.Add(new(words, text.Span(match.Index, match.Length), Certainty.Likely));
        }

        foreach (Match age in Age().Matches(text.Text))
        {
            var words = age.Groups["years"].Value + (age.Groups["band"].Success ? "代" : "歳");
            if (found.All(g => g.Value != words))
                found.Add(new(words, text.Span(age.Index, age.Length), Certainty.Said));
        }

        return [.. found.OrderBy(g => g.Span.Start).ThenBy(g => g.Value, StringComparer.Ordinal)];
    }

    /// <summary>The highest age named, in years; 0 for none.</summary>
    internal static int OldestAge(FoldedText text) =>
        Age().Matches(text.Text).Select(m => Numerals.Read(m.Groups["years"].Value) ?? 0).DefaultIfEmpty(0).Max();

    private static (string Words, Regex Pattern) Of(string words, string pattern) => (words, new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled));

    [GeneratedRegex(@"(?<!\d)(?<years>1?\d{1,2})(?:歳|才|さい|(?<band>代)(?!わり|理|金))", RegexOptions.CultureInvariant)]
    private static partial Regex Age();
}
