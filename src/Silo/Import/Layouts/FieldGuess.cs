using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>The field of a call or an event whose file has no column for it: by the first telling word of its text.</summary>
internal static class FieldGuess
{
    private static readonly (Field Field, string[] Words)[] Signs =
    [
        (Field.Environment, ["清掃", "クリーン", "ごみ", "ゴミ", "美化", "花壇", "緑化", "環境"]),
        (Field.DisasterPreparedness, ["防災", "避難訓練", "消防"]),
        (Field.CrimePrevention, ["防犯", "交通安全"]),
        (Field.ChildRearing, ["子育て", "親子", "乳幼児", "赤ちゃん"]),
        (Field.Elderly, ["高齢", "シニア", "敬老", "認知症"]),
        (Field.Disability, ["障がい", "障害", "手話"]),
        (Field.Health, ["健康", "健診", "献血", "体操"]),
        (Field.Sports, ["スポーツ", "マラソン", "大会", "ウォーク", "グラウンドゴルフ"]),
        (Field.International, ["国際", "多文化", "外国人", "日本語教室"]),
        (Field.Digital, ["スマホ", "パソコン", "デジタル"]),
        (Field.Education, ["学習", "講座", "教室", "読書", "図書館"]),
        (Field.Economy, ["商店街", "観光", "産業", "農業", "マルシェ", "朝市"]),
        (Field.Animals, ["動物", "自然観察", "野鳥"]),
        (Field.Culture, ["文化", "音楽", "コンサート", "展", "歴史", "美術", "芸術"]),
        (Field.Welfare, ["福祉", "相談"]),
    ];

    internal static Field Of(string text)
    {
        foreach (var (field, words) in Signs)
        {
            if (words.Any(word => text.Contains(word, StringComparison.Ordinal)))
                return field;
        }

        return Field.Community;
    }
}
