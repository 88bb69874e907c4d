using Kyodo.Matching.Search;

namespace Kyodo.Town.Populations;

/// <summary>Public titles for generated resources and needs, and their signatures made once: a subject said in several ways.</summary>
internal static class PublicTitles
{
    /// <summary>How many ways a subject is said.</summary>
    internal const int Ways = 8;

    private static readonly string[] Subjects =
    [
        "公園の花壇の手入れ", "通学路の見守り", "高齢者サロンの運営", "読み聞かせ", "学習支援", "庭の草取り", "買い物の付き添い", "病院への付き添い",
        "パソコンの使い方", "スマートフォンの操作", "英会話", "日本語教室", "手話", "点字", "朗読", "子ども食堂の調理",
        "配食", "家具の移動", "電球の交換", "障子の張り替え", "犬の散歩", "里山の下草刈り", "川の清掃", "ごみ拾い",
        "防災訓練", "炊き出し", "避難所の運営", "交通安全の声かけ", "防犯パトロール", "夏祭りの屋台", "盆踊りの太鼓", "写真の撮影",
        "チラシの制作", "ホームページの更新", "会計の記帳", "助成金の申請書", "司会と進行", "音響の操作", "会場の設営", "受付と案内",
        "囲碁", "将棋", "茶道", "書道", "絵手紙", "合唱の伴奏", "ギターの演奏", "手芸",
        "健康体操", "ウォーキング", "少年野球の審判", "サッカーの指導", "昔遊び", "郷土史の案内", "観光ガイド", "直売所の手伝い",
        "稲刈り", "竹細工", "傾聴", "送迎の運転",
    ];

    private static readonly string[] Patterns =
    [
        "{0}ができます", "{0}をお手伝いします", "{0}", "土日の{0}", "平日の{0}を担当します", "{0}を手伝ってくださる方", "{0}の仲間を募集", "{0}をお願いします",
    ];

    private static readonly ulong[] Signatures =
        [.. from subject in Subjects from pattern in Patterns select TextSignature.Of(Write(pattern, subject))];

    /// <summary>How many subjects there are.</summary>
    internal static int Count => Subjects.Length;

    /// <summary>The title.</summary>
    internal static string Title(int subject, int way) => Write(Patterns[way], Subjects[subject]);

    /// <summary>The title's signature.</summary>
    internal static ulong Signature(int subject, int way) => Signatures[(subject * Ways) + way];

    private static string Write(string pattern, string subject) => pattern.Replace("{0}", subject, StringComparison.Ordinal);
}
