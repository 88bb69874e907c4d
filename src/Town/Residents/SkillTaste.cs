using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Residents;

/// <summary>Which skills people register: a few common ones that nearly everybody ticks, then those of the fields they like.</summary>
internal static class SkillTaste
{
    private static readonly string[] CommonestFirst =
    [
        "会場設営", "受付・案内", "清掃活動", "力仕事", "草刈り", "運転", "買い物支援", "パソコン", "スマホ相談", "料理", "登下校見守り", "子どもの遊び相手",
        "写真撮影", "農作業", "傾聴", "見守り", "花壇づくり", "事務作業", "イベント運営", "読み聞かせ", "学習支援", "避難所・炊き出し", "掃除・片付け", "ペットの世話",
        "送迎", "裁縫", "手芸・工作", "通院付添", "スポーツ指導", "楽器演奏", "ごみ出し", "交通整理", "合唱・歌", "体操・健康づくり", "防犯・交通安全", "チラシ作成",
    ];

    private static readonly (Field Field, string[] Skills)[] ByField =
    [
        (Field.DisasterPreparedness, ["防災訓練", "避難所・炊き出し", "救命", "会場設営"]),
        (Field.CrimePrevention, ["登下校見守り", "防犯・交通安全", "交通整理"]),
        (Field.ChildRearing, ["託児", "子どもの遊び相手", "読み聞かせ", "子ども食堂", "産前産後支援", "送迎"]),
        (Field.Elderly, ["通院付添", "車いす介助", "傾聴", "見守り", "買い物支援", "ごみ出し", "配食", "介護", "認知症サポート"]),
        (Field.Disability, ["障がい者支援", "ガイドヘルプ", "手話", "要約筆記", "点訳", "音訳・朗読", "車いす介助"]),
        (Field.Health, ["体操・健康づくり", "救命", "介護"]),
        (Field.Environment, ["草刈り", "花壇づくり", "清掃活動", "里山整備", "リサイクル", "庭木剪定", "自然観察"]),
        (Field.Culture, ["楽器演奏", "合唱・歌", "踊り・演芸", "伝統文化", "手芸・工作", "司会", "音響", "写真撮影"]),
        (Field.Sports, ["スポーツ指導", "体操・健康づくり", "受付・案内"]),
        (Field.Education, ["学習支援", "理科実験", "プログラミング", "進路・職業の話", "自然観察"]),
        (Field.International, ["日本語指導", "やさしい日本語", "翻訳", "英会話指導", "通訳(英語)"]),
        (Field.Community, ["会議の進行", "事務作業", "会計", "イベント運営", "会場設営", "助成金申請", "アンケート調査", "広報・文章"]),
        (Field.Economy, ["農作業", "郷土史・観光案内", "模擬店", "デザイン・イラスト", "SNS発信"]),
        (Field.Digital, ["パソコン", "スマホ相談", "ホームページ作成", "動画編集", "動画配信", "データ集計", "プログラミング", "オンライン会議"]),
        (Field.Animals, ["ペットの世話", "自然観察", "送迎"]),
        (Field.Welfare, ["力仕事", "掃除・片付け", "住まいの小修理", "大工", "電気・家電修理", "自転車修理", "裁縫", "草刈り", "庭木剪定", "法律・制度相談"]),
    ];

    private static readonly int[] Common = [.. Numbers(CommonestFirst)];
    private static readonly WeightedChoice CommonRank = WeightedChoice.Zipf(CommonestFirst.Length);
    private static readonly int[][] OfField = [.. ByField.OrderBy(f => f.Field).Select(f => Numbers(f.Skills).ToArray())];

    /// <summary>Draws a skill: most of the time one of a liked field, else a common one.</summary>
    internal static int Draw(SeededRandom random, Field liked) =>
        random.Chance(0.62) ? random.Pick(OfField[(int)liked]) : Common[CommonRank.Draw(random)];

    private static IEnumerable<int> Numbers(IEnumerable<string> names) => names.Select(name => StandardSkills.Catalog.Find(name)!.Number);
}
