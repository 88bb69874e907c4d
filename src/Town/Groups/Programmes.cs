using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>What the departments offer beside their first offer: money, guides, courses, talks, seats, places at events.</summary>
internal static class Programmes
{
    private static readonly (string Department, ResourceKind Kind, string Title, string[] Skills, string Description)[] All =
    [
        ("結野市市民協働課", ResourceKind.Funding, "協働事業提案制度（上限五十万円）", [], "市と一緒に取り組みたい事業を、五月と十月に受け付けます。公開の場で説明していただきます。"),
        ("結野市市民協働課", ResourceKind.Funding, "自治会五十周年記念事業補助", [], "記念誌の印刷や式典の費用の半分、十五万円までを補助します。"),
        ("結野市市民協働課", ResourceKind.Information, "自治会役員ハンドブック", [], "会議の開き方、会計、名簿と個人情報の扱いを、四十ページにまとめました。"),
        ("結野市市民協働課", ResourceKind.Information, "協働の事例集「結の一歩」", [], "市内で生まれた三十の協働を、始まりから振り返りまで紹介しています。"),
        ("結野市市民協働課", ResourceKind.Seat, "市民活動推進委員会の市民委員", [], "任期二年、年四回の会議です。公募の委員は三人です。"),
        ("結野市市民活動支援センター", ResourceKind.Information, "NPO法人設立の手引き", ["団体運営の相談"], "必要な書類と順番、つまずきやすいところを書き込み式でまとめています。"),
        ("結野市市民活動支援センター", ResourceKind.Information, "助成金情報の掲示板", ["助成金申請"], "市内の団体が応募できる助成を、締め切り順に並べています。毎週更新します。"),
        ("結野市市民活動支援センター", ResourceKind.Course, "はじめての会計講座", ["会計"], "領収書の整理から決算書まで、土曜の午後三回で学びます。定員二十人。"),
        ("結野市市民活動支援センター", ResourceKind.Course, "伝わるチラシのつくり方", ["チラシ作成", "デザイン・イラスト"], "手元のチラシを持ち寄り、講師と一緒に直します。定員十五人。"),
        ("結野市市民活動支援センター", ResourceKind.Course, "話し合いの進め方講座", ["会議の進行"], "全員の声が出る会議を、実際にやってみながら学びます。二日間。"),
        ("結野市市民活動支援センター", ResourceKind.Advice, "会計と助成金の個別相談", ["会計", "助成金申請"], "税理士の資格を持つ相談員が、第二・第四木曜にお待ちしています。一回五十分。"),
        ("結野市市民活動支援センター", ResourceKind.EventPlace, "市民活動フェスタの展示と出店", [], "十一月の第二日曜、本町のセンター一帯で開きます。一団体に机二つ分です。"),
        ("結野市危機管理課", ResourceKind.Equipment, "防災訓練の資機材（煙体験テントほか）", ["テント"], "訓練用の水消火器と煙体験テントをお貸しします。使い方は職員が説明します。"),
        ("結野市危機管理課", ResourceKind.Course, "災害ボランティア養成講座", ["避難所・炊き出し"], "修了された方を、市の災害ボランティアとして登録します。年二回。"),
        ("結野市危機管理課", ResourceKind.Funding, "自主防災組織資機材補助", [], "発電機や担架などの購入費の三分の二、二十万円までを補助します。"),
        ("結野市環境課", ResourceKind.Equipment, "清掃活動の道具一式", ["工具・園芸道具"], "トング、軍手、ごみ袋を五十人分までお貸しします。集めたごみは翌日に回収します。"),
        ("結野市環境課", ResourceKind.Course, "刈払機の安全講習", ["草刈り"], "作業の前に受けていただきたい一日の講習です。修了証をお渡しします。"),
        ("結野市高齢福祉課", ResourceKind.Advice, "出前講座「介護保険のしくみ」", ["介護"], "申請からサービスの選び方まで、四十分でお話しします。"),
        ("結野市高齢福祉課", ResourceKind.Equipment, "車いすの短期貸し出し", [], "けがや退院のあと、一か月までお貸しします。窓口で当日お渡しできます。"),
        ("結野市障がい福祉課", ResourceKind.Equipment, "手話・要約筆記用の投影機", ["プロジェクター"], "催しの情報保障のために、スクリーンと合わせてお貸しします。"),
        ("結野市こども課", ResourceKind.Course, "子育てサポーター養成講座", ["託児"], "預かり活動に必要な知識を、保育付きで六回学びます。"),
        ("結野市健康づくり課", ResourceKind.Course, "介護予防リーダー養成講座", ["体操・健康づくり"], "地域で体操を広める方のための講座です。修了後も研修があります。"),
        ("結野市国際交流室", ResourceKind.Advice, "通訳と多言語相談", ["通訳(英語)", "通訳(中国語)", "通訳(ベトナム語)"], "窓口や学校での面談に、登録の通訳者をご案内します。"),
        ("結野市公園緑地課", ResourceKind.Seat, "大池公園の使い方を考える市民会議", [], "三回の話し合いに出られる方を十二人募ります。中学生から参加できます。"),
        ("結野市企画政策課", ResourceKind.Information, "地区別人口・世帯データ", ["データ集計"], "十地区の統計を表計算の形で公開しています。地区の話し合いにお役立てください。"),
        ("結野市生涯学習課", ResourceKind.Room, "結野市生涯学習館 ホール", ["ステージ", "音響設備", "100人以上", "ピアノ"], "三百人が座れるホールです。予約は市の施設予約システムをご利用ください。"),
    ];

    internal static IEnumerable<(ResourceKind Kind, string Title, string[] Skills, string Description, WeeklyHours? Hours)> Of(string department) =>
        All.Where(p => p.Department == department).Select(p => (p.Kind, p.Title, p.Skills, p.Description, (WeeklyHours?)null));
}
