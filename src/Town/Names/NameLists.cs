using Kyodo.Town.Residents;

namespace Kyodo.Town.Names;

/// <summary>Surnames and given names with their readings; combined at random, so any likeness to a living person is chance.</summary>
internal static class NameLists
{
    internal static readonly (string Name, string Kana)[] Surnames = Parse(
        "佐藤 サトウ 鈴木 スズキ 高橋 タカハシ 田中 タナカ 伊藤 イトウ 渡辺 ワタナベ 山本 ヤマモト 中村 ナカムラ 小林 コバヤシ 加藤 カトウ 吉田 ヨシダ 山田 ヤマダ 佐々木 ササキ 山口 ヤマグチ 松本 マツモト " +
        "井上 イノウエ 木村 キムラ 林 ハヤシ 斎藤 サイトウ 清水 シミズ 山崎 ヤマザキ 森 モリ 池田 イケダ 橋本 ハシモト 阿部 アベ 石川 イシカワ 山下 ヤマシタ 中島 ナカジマ 石井 イシイ 小川 オガワ " +
        "前田 マエダ 岡田 オカダ 長谷川 ハセガワ 藤田 フジタ 後藤 ゴトウ 近藤 コンドウ 村上 ムラカミ 遠藤 エンドウ 青木 アオキ 坂本 サカモト 斉藤 サイトウ 福田 フクダ 太田 オオタ 西村 ニシムラ 藤井 フジイ " +
        "金子 カネコ 岡本 オカモト 藤原 フジワラ 三浦 ミウラ 中野 ナカノ 中川 ナカガワ 原田 ハラダ 松田 マツダ 竹内 タケウチ 小野 オノ 田村 タムラ 中山 ナカヤマ 和田 ワダ 石田 イシダ 森田 モリタ 上田 ウエダ " +
        "原 ハラ 内田 ウチダ 柴田 シバタ 酒井 サカイ 宮崎 ミヤザキ 横山 ヨコヤマ 高木 タカギ 安藤 アンドウ 宮本 ミヤモト 大野 オオノ 小島 コジマ 谷口 タニグチ 工藤 クドウ 今井 イマイ 高田 タカダ 増田 マスダ " +
        "丸山 マルヤマ 杉山 スギヤマ 村田 ムラタ 大塚 オオツカ 新井 アライ 小山 コヤマ 平野 ヒラノ 藤本 フジモト 河野 コウノ 上野 ウエノ 野口 ノグチ 武田 タケダ 松井 マツイ 千葉 チバ 岩崎 イワサキ 菅原 スガワラ " +
        "木下 キノシタ 久保 クボ 佐野 サノ 野村 ノムラ 松尾 マツオ 菊地 キクチ 杉本 スギモト 市川 イチカワ 古川 フルカワ 大西 オオニシ 島田 シマダ 水野 ミズノ 桜井 サクライ 高野 タカノ 吉川 ヨシカワ 渡部 ワタナベ " +
        "齋藤 サイトウ 山内 ヤマウチ 西田 ニシダ 飯田 イイダ 菊池 キクチ 北村 キタムラ 安田 ヤスダ 五十嵐 イガラシ 関 セキ 平田 ヒラタ 中田 ナカタ 川口 カワグチ 川崎 カワサキ 東 アズマ 本田 ホンダ 久保田 クボタ 秋山 アキヤマ 辻 ツジ");

    private static readonly (string Name, string Kana)[] OldMen = Parse("正 タダシ 清 キヨシ 茂 シゲル 勇 イサム 実 ミノル 昭 アキラ 武 タケシ 進 ススム 勝 マサル 三郎 サブロウ 義雄 ヨシオ 正雄 マサオ 貞夫 サダオ 利夫 トシオ 忠 タダシ 秀雄 ヒデオ");
    private static readonly (string Name, string Kana)[] OldWomen = Parse("和子 カズコ 節子 セツコ 文子 フミコ 幸子 サチコ 洋子 ヨウコ 昭子 アキコ 光子 ミツコ 千代子 チヨコ 久子 ヒサコ 信子 ノブコ トシ子 トシコ 静江 シズエ 芳子 ヨシコ 八重子 ヤエコ 敏子 トシコ 君江 キミエ");
    private static readonly (string Name, string Kana)[] SeniorMen = Parse("博 ヒロシ 隆 タカシ 修 オサム 和夫 カズオ 明 アキラ 豊 ユタカ 正彦 マサヒコ 幸一 コウイチ 誠一 セイイチ 俊夫 トシオ 光男 ミツオ 康夫 ヤスオ 孝 タカシ 守 マモル 良一 リョウイチ 健二 ケンジ");
    private static readonly (string Name, string Kana)[] SeniorWomen = Parse("恵子 ケイコ 京子 キョウコ 由美子 ユミコ 明美 アケミ 悦子 エツコ 美智子 ミチコ 典子 ノリコ 順子 ジュンコ 裕子 ヒロコ 直美 ナオミ 真理子 マリコ 早苗 サナエ 富美子 フミコ 康子 ヤスコ 孝子 タカコ 郁子 イクコ");
    private static readonly (string Name, string Kana)[] MiddleMen = Parse("誠 マコト 健一 ケンイチ 直樹 ナオキ 浩二 コウジ 哲也 テツヤ 剛 ツヨシ 大輔 ダイスケ 智之 トモユキ 雅人 マサト 達也 タツヤ 亮 リョウ 学 マナブ 洋平 ヨウヘイ 拓也 タクヤ 慎一 シンイチ 祐介 ユウスケ");
    private static readonly (string Name, string Kana)[] MiddleWomen = Parse("恵 メグミ 美穂 ミホ 智子 トモコ 香織 カオリ 陽子 ヨウコ 真由美 マユミ 久美子 クミコ 麻衣 マイ 愛 アイ 綾 アヤ 亜希子 アキコ 奈緒 ナオ 千晴 チハル 理恵 リエ 舞子 マイコ 志保 シホ");
    private static readonly (string Name, string Kana)[] YoungMen = Parse("翔太 ショウタ 拓海 タクミ 健太 ケンタ 大樹 ダイキ 海斗 カイト 優斗 ユウト 涼 リョウ 駿 シュン 和真 カズマ 颯太 ソウタ 航 ワタル 直人 ナオト");
    private static readonly (string Name, string Kana)[] YoungWomen = Parse("美咲 ミサキ 彩花 アヤカ 優奈 ユウナ 七海 ナナミ 遥 ハルカ 萌 モエ 葵 アオイ 真央 マオ 千尋 チヒロ 桃子 モモコ 詩織 シオリ 里奈 リナ");
    private static readonly (string Name, string Kana)[] MinorBoys = Parse("陽翔 ハルト 蓮 レン 湊 ミナト 悠真 ユウマ 樹 イツキ 朝陽 アサヒ 新 アラタ 奏多 カナタ 律 リツ 碧 アオ");
    private static readonly (string Name, string Kana)[] MinorGirls = Parse("結菜 ユイナ 陽葵 ヒマリ 凛 リン 紬 ツムギ 咲良 サクラ 芽依 メイ 心春 コハル 杏 アン 琴音 コトネ 莉子 リコ");

    private static readonly (string Name, string Kana)[] Chinese = Parse("王麗 ワンリー 李明 リーミン 張偉 ジャンウェイ 劉芳 リウファン 陳静 チェンジン 楊洋 ヤンヤン");
    private static readonly (string Name, string Kana)[] Korean = Parse("金秀賢 キムスヒョン 朴智恩 パクジウン 李俊昊 イジュノ 崔美英 チェミヨン");

    internal static (string Name, string Kana)[] Given(AgeBand age, bool woman) => (age, woman) switch
    {
        (AgeBand.Old, false) => OldMen,
        (AgeBand.Old, true) => OldWomen,
        (AgeBand.Senior, false) => SeniorMen,
        (AgeBand.Senior, true) => SeniorWomen,
        (AgeBand.Middle, false) => MiddleMen,
        (AgeBand.Middle, true) => MiddleWomen,
        (AgeBand.Young, false) => YoungMen,
        (AgeBand.Young, true) => YoungWomen,
        (AgeBand.Minor, false) => MinorBoys,
        (AgeBand.Minor, true) => MinorGirls,
        _ => throw new ArgumentOutOfRangeException(nameof(age)),
    };

    internal static IReadOnlyList<(string Name, string Kana)> Foreign(Matching.Model.Languages language) => language switch
    {
        Matching.Model.Languages.Chinese => Chinese,
        Matching.Model.Languages.Korean => Korean,
        Matching.Model.Languages.Vietnamese => Same("グエン・ティ・ラン", "チャン・ヴァン・ミン", "レ・ティ・ホア", "ファム・ドゥック・アン", "ホアン・マイ"),
        Matching.Model.Languages.Portuguese => Same("シルヴァ・アナ", "サントス・カルロス", "オリヴェイラ・マリア", "コスタ・ルーカス"),
        Matching.Model.Languages.Spanish => Same("ロドリゲス・カルメン", "ガルシア・ルイス", "フローレス・ロサ"),
        Matching.Model.Languages.Tagalog => Same("サントス・マリセル", "レイエス・ジョン", "クルス・アンジェラ"),
        Matching.Model.Languages.Nepali => Same("シュレスタ・ビナ", "タマン・ラム", "グルン・スニタ"),
        Matching.Model.Languages.Indonesian => Same("デウィ・サリ", "ブディ・サントソ", "プトゥリ・アユ"),
        Matching.Model.Languages.Thai => Same("ソムチャイ・ジャイディー", "マリー・スック"),
        _ => [],
    };

    private static (string, string)[] Same(params string[] names) => [.. names.Select(n => (n, n))];

    private static (string Name, string Kana)[] Parse(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1]))];
}
