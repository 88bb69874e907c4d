using Kyodo.Matching.Model;

namespace Kyodo.Town.Groups;

/// <summary>Businesses, schools beyond the elementary ones, and the city's departments.</summary>
internal static class NamedPlaces
{
    internal static readonly (string Name, string Kana, Field Field, string Offer, string[] Skills, ResourceKind Kind, string Introduction)[] Businesses =
    [
        ("結野信用組合", "ユイノシンヨウクミアイ", Field.Community, "資金計画の相談", ["会計"], ResourceKind.Advice, "地域の団体の資金計画づくりを、職員がお手伝いします。"),
        ("株式会社丸結建設", "カブシキガイシャマルユイケンセツ", Field.DisasterPreparedness, "発電機と照明の貸し出し", ["発電機"], ResourceKind.Equipment, "防災訓練や祭りに、発電機と投光器をお貸ししています。"),
        ("スーパーみのり屋", "スーパーミノリヤ", Field.Elderly, "買い物バスの運行", ["買い物支援"], ResourceKind.Skill, "週に二回、坂の上の団地へ買い物バスを出しています。"),
        ("ゆいの印刷", "ユイノインサツ", Field.Community, "印刷機の開放", ["印刷機"], ResourceKind.Equipment, "毎週火曜の午後、市民活動のチラシ印刷に輪転機を開放しています。"),
        ("カフェこもれび", "カフェコモレビ", Field.Culture, "定休日の店内", ["机・椅子", "Wi-Fi"], ResourceKind.Room, "月曜の定休日に、小さな集まりの場として店を使っていただけます。"),
        ("北原農園", "キタハラノウエン", Field.Economy, "農作業の体験", ["農作業"], ResourceKind.Course, "種まきから収穫まで、子どもたちと一緒に土に触れています。"),
        ("結野タクシー", "ユイノタクシー", Field.Elderly, "福祉車両の貸し出し", ["送迎"], ResourceKind.Equipment, "乗務のない日の福祉車両を、地域の団体にお貸ししています。"),
        ("ひかり電設", "ヒカリデンセツ", Field.Welfare, "電気の困りごと", ["電気・家電修理", "住まいの小修理"], ResourceKind.Skill, "高齢の方のお宅の電球交換や配線の点検を、社員が社会貢献として受けています。"),
        ("書店まちかど", "ショテンマチカド", Field.ChildRearing, "店内での読み聞かせ会", ["読み聞かせ"], ResourceKind.EventPlace, "絵本の棚の前を、土曜の朝の読み聞かせに使っていただいています。"),
        ("スポーツクラブ風", "スポーツクラブカゼ", Field.Health, "体操指導員の派遣", ["体操・健康づくり"], ResourceKind.Skill, "介護予防の体操指導員が、集会所へうかがいます。"),
        ("三つ葉ソフト", "ミツバソフト", Field.Digital, "ホームページの相談", ["ホームページ作成", "SNS発信"], ResourceKind.Advice, "市民活動団体のページづくりを、社員が月に一日お手伝いします。"),
        ("結野ガス", "ユイノガス", Field.Health, "料理教室のキッチン", ["調理設備"], ResourceKind.Room, "ショールームのキッチンを、食育や子ども食堂の活動にお貸しします。"),
        ("渡戸ホーム特別養護老人ホーム", "ワタドホームトクベツヨウゴロウジンホーム", Field.Elderly, "地域交流室", ["バリアフリー", "机・椅子"], ResourceKind.Room, "段差のない交流室を、地域のサロンや会議に開放しています。"),
        ("桜台商店会", "サクラダイショウテンカイ", Field.Economy, "歩行者天国での出店", ["模擬店"], ResourceKind.EventPlace, "秋の歩行者天国で、市民活動団体の出店場所を無料で用意します。"),
        ("結野青果市場", "ユイノセイカイチバ", Field.ChildRearing, "規格外の野菜", [], ResourceKind.Equipment, "形のふぞろいな野菜を、子ども食堂やフードバンクに届けています。"),
        ("あおば税理士事務所", "アオバゼイリシジムショ", Field.Community, "会計と税務の相談", ["税務・労務相談", "会計"], ResourceKind.Advice, "法人になったばかりの団体の決算を、年に二回まで無料で見ています。"),
        ("大手町法律事務所", "オオテマチホウリツジムショ", Field.Welfare, "暮らしの法律相談", ["法律・制度相談"], ResourceKind.Advice, "成年後見や相続など、地域の相談会に弁護士を派遣しています。"),
        ("結野まちづくり基金", "ユイノマチヅクリキキン", Field.Community, "はじめの一歩助成（上限十万円）", [], ResourceKind.Funding, "市民と企業の寄付をもとに、新しい活動の最初の一年を支えます。"),
        ("ながしま写真館", "ナガシマシャシンカン", Field.Culture, "行事の写真撮影", ["写真撮影"], ResourceKind.Skill, "地域の行事や団体のパンフレットの写真を、空いた時間に撮影しています。"),
        ("川辺運送", "カワベウンソウ", Field.Community, "二トン車と運転手", ["軽トラック", "運転"], ResourceKind.Equipment, "祭りやバザーの荷物運びに、休日の車をお貸しします。"),
    ];

    internal static readonly (string Name, string Kana, Field Field, string Offer, string[] Skills, ResourceKind Kind, string Introduction)[] Schools =
    [
        ("結野第一中学校", "ユイノダイイチチュウガッコウ", Field.Community, "吹奏楽部の演奏", ["楽器演奏"], ResourceKind.Skill, "地域の行事で演奏したいと、吹奏楽部の生徒が張り切っています。"),
        ("結野第二中学校", "ユイノダイニチュウガッコウ", Field.Environment, "生徒会の清掃活動", ["清掃活動"], ResourceKind.Skill, "生徒会が呼びかけ、駅前と川辺の清掃に参加しています。"),
        ("北原中学校", "キタハラチュウガッコウ", Field.Elderly, "サロンでの昔遊び交流", ["子どもの遊び相手"], ResourceKind.Skill, "高齢者サロンを訪ね、昔の遊びを教わっています。"),
        ("結野高等学校", "ユイノコウトウガッコウ", Field.Education, "高校生による学習支援", ["学習支援"], ResourceKind.Skill, "放課後子ども教室で、二年生の有志が宿題をみています。"),
        ("結野農業高等学校", "ユイノノウギョウコウトウガッコウ", Field.Environment, "花苗づくりと花壇の設計", ["花壇づくり", "農作業"], ResourceKind.Skill, "生徒が育てた花苗を、地域の花壇に提供しています。"),
        ("結野短期大学", "ユイノタンキダイガク", Field.ChildRearing, "保育科の学生ボランティア", ["託児", "子どもの遊び相手"], ResourceKind.Skill, "保育科の学生が、行事のときの託児や遊びの広場を受け持ちます。"),
    ];

    internal static readonly (string Name, string Kana, Field Field, string Offer, ResourceKind Kind, string Introduction)[] Departments =
    [
        ("結野市市民協働課", "ユイノシシミンキョウドウカ", Field.Community, "市民活動支援補助金", ResourceKind.Funding, "市民活動の総合窓口です。補助金、保険、後援名義のご相談を受けています。"),
        ("結野市市民活動支援センター", "ユイノシシミンカツドウシエンセンター", Field.Community, "団体立ち上げの相談", ResourceKind.Advice, "本町にある活動の拠点です。打ち合わせブース、印刷機、ロッカーがあり、相談員が常駐しています。"),
        ("結野市危機管理課", "ユイノシキキカンリカ", Field.DisasterPreparedness, "出前講座「わが家の備え」", ResourceKind.Advice, "自主防災組織の訓練や、避難所の運営づくりをお手伝いします。"),
        ("結野市環境課", "ユイノシカンキョウカ", Field.Environment, "出前講座「ごみの分け方・減らし方」", ResourceKind.Advice, "清掃活動のごみ袋の提供と、集めたごみの回収を行います。"),
        ("結野市高齢福祉課", "ユイノシコウレイフクシカ", Field.Elderly, "出前講座「認知症サポーター養成」", ResourceKind.Advice, "地域のサロンや見守りの仕組みづくりを支えています。"),
        ("結野市障がい福祉課", "ユイノシショウガイフクシカ", Field.Disability, "出前講座「手話ではじめまして」", ResourceKind.Advice, "手話通訳の派遣と、障がいを知る講座を受け付けています。"),
        ("結野市こども課", "ユイノシコドモカ", Field.ChildRearing, "子どもの居場所づくり補助金", ResourceKind.Funding, "子ども食堂や放課後の居場所の立ち上げを支えています。"),
        ("結野市健康づくり課", "ユイノシケンコウヅクリカ", Field.Health, "出前講座「減塩と血圧」", ResourceKind.Advice, "保健師と管理栄養士が、地域の集まりにうかがいます。"),
        ("結野市生涯学習課", "ユイノシショウガイガクシュウカ", Field.Education, "市民講師の登録と紹介", ResourceKind.Information, "公民館講座の企画と、学びたい人・教えたい人の橋渡しをしています。"),
        ("結野市スポーツ振興課", "ユイノシスポーツシンコウカ", Field.Sports, "軽スポーツ用具の貸し出し", ResourceKind.Equipment, "ボッチャやモルックの用具を、地区の行事にお貸しします。"),
        ("結野市文化課", "ユイノシブンカカ", Field.Culture, "市民文化祭の出演枠", ResourceKind.EventPlace, "秋の市民文化祭と、市民ギャラリーの展示を受け付けています。"),
        ("結野市国際交流室", "ユイノシコクサイコウリュウシツ", Field.International, "外国語の生活ガイド", ResourceKind.Information, "七つの言語の生活ガイドと、相談窓口を用意しています。"),
        ("結野市商工観光課", "ユイノシショウコウカンコウカ", Field.Economy, "産業まつりの出店枠", ResourceKind.EventPlace, "産業まつりと朝市の出店、空き店舗の活用をご案内しています。"),
        ("結野市公園緑地課", "ユイノシコウエンリョクチカ", Field.Environment, "公園里親の花苗と道具", ResourceKind.Equipment, "公園や花壇の手入れをしてくださる団体に、苗と道具をお渡しします。"),
        ("結野市情報政策課", "ユイノシジョウホウセイサクカ", Field.Digital, "出前講座「はじめてのスマホ申請」", ResourceKind.Advice, "行政手続きのオンライン化と、デジタルが苦手な方への支援を担当しています。"),
        ("結野市交通防犯課", "ユイノシコウツウボウハンカ", Field.CrimePrevention, "出前講座「特殊詐欺を防ぐ」", ResourceKind.Advice, "防犯灯、青色パトロール、交通安全教室のご相談はこちらへ。"),
        ("結野市立図書館", "ユイノシリツトショカン", Field.Culture, "団体向けの本の貸し出し", ResourceKind.Information, "読み聞かせや学習会に使う本を、団体に百冊までお貸しします。"),
        ("結野市企画政策課", "ユイノシキカクセイサクカ", Field.Community, "総合計画審議会の市民委員", ResourceKind.Seat, "市民のみなさんの提案と、審議会の公募委員の窓口です。"),
    ];
}
