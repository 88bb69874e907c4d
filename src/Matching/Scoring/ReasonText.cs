using System.Globalization;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Scoring;

/// <summary>Puts reasons into short sentences that a resident can read. Names nobody and gives no chance in figures.</summary>
public static class ReasonText
{
    // 80 m a minute, as Japanese estate agents must reckon it (不動産の表示に関する公正競争規約施行規則, 第9条).
    private const double KilometresPerMinute = 0.08;

    // Farther than about half an hour nobody goes on foot.
    private const double WalkableKilometres = 2.4;

    /// <summary>One reason as a sentence.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="facts">The pair's figures.</param>
    /// <param name="skills">The municipality's skills.</param>
    /// <param name="wording">Japanese, English or やさしい日本語.</param>
    public static string Of(Reason reason, PairFacts facts, SkillCatalog skills, Wording wording) => reason.Topic switch
    {
        ReasonTopic.SkillCover when IsLack(reason) => LackingSkills(facts, skills, wording),
        ReasonTopic.SkillCover => CoveredSkills(facts, skills, wording),
        ReasonTopic.FieldAffinity => Affinity(reason.Bin, wording),
        ReasonTopic.Distance => Distance(facts.Kilometres ?? 0, wording),
        ReasonTopic.TimeOverlap when IsLack(reason) => LackingHours(facts, wording),
        ReasonTopic.TimeOverlap => FreeHours(facts, wording),
        ReasonTopic.RecentAsks => Put(
            wording,
            $"この30日にすでに{facts.RecentAsks}回お願いしています",
            $"Asked {Times(facts.RecentAsks)} already in the last 30 days",
            $"この30日で もう {facts.RecentAsks}回 おねがいしました"),
        ReasonTopic.TextLikeness => Put(
            wording, "登録の内容が、求められていることと似ています", "What they offer reads like what is asked for", "書いてあることが 似ています"),
        ReasonTopic.KindFit => KindFit(reason.Share, facts, wording),
        ReasonTopic.Language => Put(
            wording,
            $"{string.Join("・", Words.Of(facts.LanguagesShared, Wording.Japanese))}が話せます",
            $"Speaks {string.Join(", ", Words.Of(facts.LanguagesShared, Wording.English))}",
            $"{string.Join("と ", Words.Of(facts.LanguagesShared, Wording.PlainJapanese))}が わかります"),
        ReasonTopic.Commitment => Commitment(reason.Bin == 1, facts.Frequency, wording),
        ReasonTopic.District => Put(wording, "同じ地区です", "In the same district", "同じ 地区です"),
        ReasonTopic.Newcomer => Put(wording, "登録したばかりです", "Newly registered", "登録した ばかりです"),
        ReasonTopic.Reluctance => Put(
            wording, "この分野は希望しないと聞いています", "Has said that this field is not for them", "この 分野は したくないと 言いました"),
        ReasonTopic.Tie when reason.Share > 0 => Put(
            wording, "これまでのつながりがあります", "The two have worked together before", "前に いっしょに したことが あります"),
        ReasonTopic.Tie => Put(
            wording, "この組み合わせには申し送りがあります", "There is a note about this pair", "この 組み合わせには メモが あります"),
        ReasonTopic.Rule when reason.Share > 0 => Put(
            wording, "運用ルールにより先に案内します", "Put forward by the city's rules", "市の ルールで 先に 案内します"),
        ReasonTopic.Rule => Put(
            wording, "運用ルールにより後に案内します", "Put back by the city's rules", "市の ルールで あとに 案内します"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    // A lack is told from a cover by what it is compared with: something better than the pair has.
    private static bool IsLack(Reason reason) => reason.Without > reason.Bin;

    private static string CoveredSkills(PairFacts facts, SkillCatalog skills, Wording wording)
    {
        var names = Names(facts.SkillsCovered, skills, wording);
        var part = facts.SkillsLacking.Count == 0
            ? ""
            : Put(
                wording,
                $"（求める{facts.SkillsCovered.Count + facts.SkillsLacking.Count}つのうち{facts.SkillsCovered.Count}つ）",
                $" ({facts.SkillsCovered.Count} of {facts.SkillsCovered.Count + facts.SkillsLacking.Count} asked for)",
                $"（{facts.SkillsCovered.Count + facts.SkillsLacking.Count}つの うち {facts.SkillsCovered.Count}つ）");
        return IsThing(facts.Kind)
            ? Put(wording, $"{names}があります{part}", $"Has: {names}{part}", $"{names}が あります{part}")
            : Put(wording, $"{names}ができます{part}", $"Can do: {names}{part}", $"{names}が できます{part}");
    }

    private static string LackingSkills(PairFacts facts, SkillCatalog skills, Wording wording)
    {
        var names = Names(facts.SkillsLacking, skills, wording);
        return Put(wording, $"{names}は登録にありません", $"Not registered for: {names}", $"{names}は 登録に ありません");
    }

    private static string Affinity(int bin, Wording wording) => bin switch
    {
        1 => Put(wording, "この分野に関心があります", "Interested in this field", "この 分野に きょうみが あります"),
        2 => Put(wording, "この分野の経験があります", "Experienced in this field", "この 分野を したことが あります"),
        _ => Put(wording, "この分野に関心と経験があります", "Interested and experienced in this field", "この 分野に きょうみが あって、したことも あります"),
    };

    private static string Distance(double kilometres, Wording wording)
    {
        if (kilometres < 0.1)
            return Put(wording, "すぐ近くです", "Close by", "とても 近いです");
        var length = kilometres.ToString(kilometres < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
        if (kilometres > WalkableKilometres)
            return Put(wording, $"約{length}km離れています", $"About {length} km away", $"{length}キロメートルくらい はなれています");
        var minutes = (int)Math.Ceiling(Math.Round(kilometres / KilometresPerMinute, 6));
        return Put(
            wording,
            $"歩いて約{minutes}分（{length}km）",
            $"About {minutes} minutes on foot ({length} km)",
            $"歩いて {minutes}分くらい（{length}キロメートル）");
    }

    private static string FreeHours(PairFacts facts, Wording wording) => facts.HoursFree == facts.HoursAsked
        ? Put(wording, "希望の時間がすべて空いています", "Free at all the hours asked for", "ほしい 時間が ぜんぶ あいています")
        : Put(
            wording,
            $"希望の{facts.HoursAsked}時間のうち{facts.HoursFree}時間が空いています",
            $"Free for {facts.HoursFree} of the {facts.HoursAsked} hours asked for",
            $"ほしい {facts.HoursAsked}時間の うち {facts.HoursFree}時間 あいています");

    private static string LackingHours(PairFacts facts, Wording wording) => Put(
        wording,
        $"希望の{facts.HoursAsked}時間のうち{facts.HoursAsked - facts.HoursFree}時間は空いていません",
        $"Not free for {facts.HoursAsked - facts.HoursFree} of the {facts.HoursAsked} hours asked for",
        $"ほしい {facts.HoursAsked}時間の うち {facts.HoursAsked - facts.HoursFree}時間は あいていません");

    private static string KindFit(int share, PairFacts facts, Wording wording)
    {
        var owner = Words.Of(facts.Owner, wording);
        return share > 0
            ? Put(wording, $"こうしたことは{owner}に向いています", $"Suits a {owner}", $"{owner}に 合う ことです")
            : Put(wording, $"こうしたことは{owner}には頼みにくいものです", $"Seldom something for a {owner}", $"{owner}には むずかしい ことが 多いです");
    }

    private static string Commitment(bool fits, Frequency frequency, Wording wording) => (fits, frequency) switch
    {
        (true, Frequency.Once) => Put(wording, "一回の活動を希望しています", "Wishes to help once", "1回の 活動を したいです"),
        (true, _) => Put(wording, "定期の活動を希望しています", "Wishes to help regularly", "つづけて 活動を したいです"),
        (false, Frequency.Once) => Put(wording, "一回だけの活動は希望していません", "Does not wish to help only once", "1回だけの 活動は したくないです"),
        (false, _) => Put(wording, "定期の活動は希望していません", "Does not wish to help regularly", "つづける 活動は したくないです"),
    };

    private static bool IsThing(ResourceKind kind) => kind is ResourceKind.Room or ResourceKind.Equipment;

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    // A number the catalogue no longer knows is left out rather than shown as a number.
    private static string Names(SkillSet set, SkillCatalog skills, Wording wording) => string.Join(
        wording == Wording.English ? ", " : "・",
        set.Enumerate().Select(skills.Find).OfType<Skill>().Select(s => wording == Wording.English ? s.English : s.Japanese));

    private static string Put(Wording wording, string japanese, string english, string plain) => wording switch
    {
        Wording.Japanese => japanese,
        Wording.English => english,
        Wording.PlainJapanese => plain,
        _ => throw new ArgumentOutOfRangeException(nameof(wording)),
    };
}
