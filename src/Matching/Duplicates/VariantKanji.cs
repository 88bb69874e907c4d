using System.Collections.Frozen;
using System.Text;

namespace Kyodo.Matching.Duplicates;

/// <summary>Characters that people's names are written with in more than one form: 斎齋斉齊, 邊邉辺, 髙高.</summary>
public static class VariantKanji
{
    // Each word's first character stands for all of them. Forms from the 戸籍統一文字 and the 常用漢字表's older forms, as far as they occur in names.
    private const string Groups =
        "斉齊斎齋 辺邊邉 沢澤 広廣 高髙 崎﨑碕嵜 島嶋嶌 国國圀 真眞 恵惠 竜龍 滝瀧 浜濱濵 桜櫻 栄榮 豊豐 寿壽 徳德 増增 槙槇 条條 蔵藏 会會 " +
        "学學 実實 寛寬 弥彌 万萬 礼禮 曽曾 富冨 館舘 桑桒 吉𠮷 柳栁 淵渕 遥遙 静靜 関關 県縣 戸戶 桧檜 薮藪 籠篭 昇曻 芦蘆 彦彥 亜亞 円圓 " +
        "荘莊 晋晉 縄繩 穂穗 為爲 仏佛 来來 郎郞 黒黑 当當 数數 清淸 青靑 郷鄕 緒緖 聡聰 湾灣 灯燈 独獨 経經 教敎 応應 将將 専專 団團 伝傳 " +
        "顕顯 済濟 渋澁澀 稲稻 鉄鐵 隣鄰 鎮鎭 黙默 検檢 気氣 薫薰 芸藝 蛍螢 誉譽 読讀 証證 予豫 売賣 岳嶽 巌巖 峰峯 暁曉 楽樂 横橫 権權 " +
        "歩步 毎每 渉涉 浄淨 温溫 満滿 濤涛 禄祿 鶴靏靍 梅楳 松枩 野埜 秋穐 杉椙 船舩 橋𣘺 角⻆ 土圡 爾尓 剣劍剱 浅淺 銭錢 狭狹 峡峽 児兒 " +
        "鷗鴎 頼賴 瀬瀨 凜凛 尭堯 晃晄 冴冱 猪豬 緑綠 瑶瑤 昴昂 双雙 宝寶 亀龜 麦麥 栃杤 舎舍 処處 両兩 与與 声聲 壱壹 弐貳 参參 肇肈 覚覺 " +
        "鈎鉤 弁辨瓣辯 兎兔 莱萊 涼凉 糸絲 虫蟲 余餘";

    private static readonly FrozenDictionary<Rune, Rune> s_forms = Read();

    /// <summary>The form that stands for a character; the character itself when it has no others.</summary>
    public static Rune Of(Rune character) => s_forms.GetValueOrDefault(character, character);

    private static FrozenDictionary<Rune, Rune> Read()
    {
        var forms = new Dictionary<Rune, Rune>();
        foreach (var group in Groups.Split(' '))
        {
            var runes = group.EnumerateRunes().ToArray();
            foreach (var rune in runes[1..])
                forms.TryAdd(rune, runes[0]);
        }

        return forms.ToFrozenDictionary();
    }
}
