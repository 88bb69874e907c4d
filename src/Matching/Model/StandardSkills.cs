namespace Kyodo.Matching.Model;

/// <summary>
/// The skills a city starts with: what people and groups can do (0 to 94) and what rooms and equipment have (96 to 117).
/// Numbers 95 and 118 to 127 are free for the city's own. Numbers are stored: never renumber and never reuse one.
/// </summary>
public static class StandardSkills
{
    /// <summary>The catalogue.</summary>
    public static SkillCatalog Catalog { get; } = new(
    [
        // 暮らしと福祉
        Of(0, "通院付添", "Going along to hospital", "通院の付き添い", "通院介助", "病院付添", "病院の付き添い"),
        Of(1, "車いす介助", "Wheelchair assistance", "車椅子介助", "車いすの介助", "車いす", "車椅子"),
        Of(2, "傾聴", "Listening", "話し相手", "お話し相手", "傾聴ボランティア"),
        Of(3, "見守り", "Looking in on people", "安否確認", "声かけ", "訪問見守り"),
        Of(4, "買い物支援", "Shopping help", "買い物代行", "買い物同行", "買い物", "買物"),
        Of(5, "ごみ出し", "Taking out rubbish", "ゴミ出し", "ごみ捨て"),
        Of(6, "掃除・片付け", "Cleaning and tidying", "掃除", "片付け", "片づけ", "部屋の掃除"),
        Of(7, "料理", "Cooking", "調理", "食事づくり", "料理教室"),
        Of(8, "配食", "Meal delivery", "弁当配達", "お弁当の配達"),
        Of(9, "介護", "Care of older people", "介護の手伝い", "高齢者介護"),
        Of(10, "認知症サポート", "Dementia support", "認知症サポーター", "認知症カフェ"),
        Of(11, "障がい者支援", "Support for people with disabilities", "障害者支援", "障がい者サポート"),
        Of(12, "ガイドヘルプ", "Sighted guiding", "視覚障がい者の誘導", "誘導", "移動支援"),
        Of(13, "運転", "Driving", "ドライバー", "車の運転"),
        Of(14, "送迎", "Lifts by car", "車での送迎", "送り迎え"),
        Of(15, "力仕事", "Heavy lifting", "荷物運び", "荷物運搬", "家具の移動", "引っ越し手伝い"),
        Of(16, "大工", "Carpentry", "日曜大工", "木工", "棚づくり"),
        Of(17, "住まいの小修理", "Small home repairs", "小修繕", "網戸の張り替え", "電球交換", "障子張り"),
        Of(18, "電気・家電修理", "Electrical repairs", "家電修理", "電気工事"),
        Of(19, "自転車修理", "Bicycle repair", "パンク修理"),
        Of(20, "裁縫", "Sewing", "縫い物", "ミシン", "洋裁"),
        Of(21, "ペットの世話", "Pet care", "犬の散歩", "ペット預かり"),

        // 緑と環境
        Of(22, "草刈り", "Mowing", "草取り", "除草", "草むしり"),
        Of(23, "庭木剪定", "Tree pruning", "剪定", "庭木の手入れ", "植木剪定"),
        Of(24, "花壇づくり", "Flower beds", "花壇", "花植え", "ガーデニング"),
        Of(25, "清掃活動", "Litter picking", "ごみ拾い", "ゴミ拾い", "ビーチクリーン", "美化活動"),
        Of(26, "里山整備", "Woodland care", "森林整備", "竹林整備", "間伐"),
        Of(27, "農作業", "Farm work", "畑仕事", "援農", "稲刈り", "田植え"),
        Of(28, "自然観察", "Nature guiding", "自然観察指導", "野鳥観察", "生きもの調査"),
        Of(29, "リサイクル", "Recycling", "資源回収", "フリーマーケット", "フードドライブ"),
        Of(30, "雪かき", "Snow clearing", "除雪"),

        // 子どもと学び
        Of(31, "託児", "Child minding", "子どもの預かり", "一時保育", "保育"),
        Of(32, "子どもの遊び相手", "Playing with children", "遊び相手", "昔遊び", "外遊び"),
        Of(33, "読み聞かせ", "Reading aloud to children", "絵本の読み聞かせ", "紙芝居", "おはなし会"),
        Of(34, "学習支援", "Tutoring", "勉強を教える", "宿題支援", "家庭教師", "学習指導"),
        Of(35, "登下校見守り", "Walking children to school", "通学路見守り", "スクールガード", "旗当番"),
        Of(36, "産前産後支援", "Support around childbirth", "産後ヘルパー", "産後支援"),
        Of(37, "子ども食堂", "Children's canteen", "こども食堂", "地域食堂"),
        Of(38, "理科実験", "Science experiments", "科学教室", "実験教室"),
        Of(39, "プログラミング", "Programming", "プログラミング教室", "ロボット教室"),
        Of(40, "日本語指導", "Teaching Japanese", "日本語教室", "日本語を教える"),
        Of(41, "英会話指導", "Teaching English", "英会話", "英語を教える"),
        Of(42, "進路・職業の話", "Career talks", "職業講話", "キャリア教育", "職場体験受け入れ"),

        // ことば
        Of(43, "手話", "Sign language", "手話通訳"),
        Of(44, "要約筆記", "Note taking for the deaf", "筆記通訳"),
        Of(45, "点訳", "Braille", "点字", "点字訳"),
        Of(46, "音訳・朗読", "Reading for the blind", "音訳", "朗読"),
        Of(47, "通訳(英語)", "Interpreting (English)", "英語通訳", "英語の通訳"),
        Of(48, "通訳(中国語)", "Interpreting (Chinese)", "中国語通訳", "中国語の通訳"),
        Of(49, "通訳(韓国語)", "Interpreting (Korean)", "韓国語通訳", "韓国語の通訳"),
        Of(50, "通訳(ポルトガル語)", "Interpreting (Portuguese)", "ポルトガル語通訳", "ポルトガル語の通訳"),
        Of(51, "通訳(スペイン語)", "Interpreting (Spanish)", "スペイン語通訳", "スペイン語の通訳"),
        Of(52, "通訳(ベトナム語)", "Interpreting (Vietnamese)", "ベトナム語通訳", "ベトナム語の通訳"),
        Of(53, "通訳(その他)", "Interpreting (other languages)", "通訳", "タガログ語通訳", "ネパール語通訳", "インドネシア語通訳", "タイ語通訳"),
        Of(54, "翻訳", "Translation", "文書翻訳"),
        Of(55, "やさしい日本語", "Plain Japanese", "やさしい日本語への書きかえ"),

        // デジタルと広報
        Of(56, "パソコン", "Computers", "PC", "パソコン指導", "エクセル", "ワード"),
        Of(57, "スマホ相談", "Smartphone help", "スマートフォン", "スマホ", "スマホ教室"),
        Of(58, "ホームページ作成", "Web pages", "ウェブサイト作成", "Web制作", "HP作成"),
        Of(59, "SNS発信", "Social media", "SNS", "インスタグラム"),
        Of(60, "動画編集", "Video editing", "動画作成", "動画制作"),
        Of(61, "動画配信", "Live streaming", "ライブ配信", "オンライン配信"),
        Of(62, "写真撮影", "Photography", "写真", "カメラ", "記録撮影"),
        Of(63, "オンライン会議", "Online meetings", "Zoom", "ウェブ会議"),
        Of(64, "データ集計", "Working with data", "データ分析", "集計", "データ入力"),
        Of(65, "チラシ作成", "Flyers", "ちらし作成", "ポスター作成", "チラシ", "ちらし"),
        Of(66, "デザイン・イラスト", "Design and illustration", "デザイン", "イラスト", "ロゴ作成"),
        Of(67, "広報・文章", "Writing and publicity", "広報", "広報紙づくり", "会報", "ライティング", "取材"),

        // 団体の運営
        Of(68, "会計", "Bookkeeping", "経理", "簿記", "決算書作成"),
        Of(69, "助成金申請", "Grant applications", "補助金申請", "助成金", "申請書作成"),
        Of(70, "法律・制度相談", "Legal advice", "法律相談", "行政書士", "司法書士"),
        Of(71, "税務・労務相談", "Tax and labour advice", "税理士", "社労士", "税務相談"),
        Of(72, "団体運営の相談", "Running a group", "NPO運営", "NPO法人設立", "団体立ち上げ", "組織運営"),
        Of(73, "会議の進行", "Facilitation", "ファシリテーション", "ファシリテーター", "ワークショップ進行"),
        Of(74, "アンケート調査", "Surveys", "アンケート", "調査"),
        Of(75, "事務作業", "Office work", "事務", "封入作業", "印刷", "書類整理"),

        // 催し
        Of(76, "イベント運営", "Running events", "イベント企画", "イベントスタッフ", "催しの運営", "まつり運営"),
        Of(77, "司会", "Hosting", "MC", "司会進行", "アナウンス"),
        Of(78, "音響", "Sound engineering", "PA", "音響操作", "マイク操作"),
        Of(79, "会場設営", "Setting up venues", "設営", "テント設営", "会場準備"),
        Of(80, "受付・案内", "Reception", "受付", "会場案内"),
        Of(81, "交通整理", "Parking and traffic stewarding", "駐車場整理", "駐車場係", "誘導員"),
        Of(82, "模擬店", "Food stalls", "屋台", "出店"),
        Of(83, "楽器演奏", "Playing an instrument", "演奏", "バンド演奏", "吹奏楽", "和太鼓"),
        Of(84, "合唱・歌", "Singing", "合唱", "コーラス", "歌", "カラオケ"),
        Of(85, "踊り・演芸", "Dance and entertainment", "ダンス", "踊り", "盆踊り", "手品", "マジック", "落語"),
        Of(86, "伝統文化", "Traditional arts", "茶道", "華道", "書道", "着付け"),
        Of(87, "手芸・工作", "Handicrafts", "手芸", "工作", "編み物", "折り紙"),
        Of(88, "郷土史・観光案内", "Local history and guiding", "郷土史", "観光案内", "観光ガイド", "まち歩きガイド"),

        // 健康とスポーツ
        Of(89, "体操・健康づくり", "Exercise classes", "体操指導", "健康体操", "ラジオ体操", "ヨガ", "介護予防体操"),
        Of(90, "スポーツ指導", "Sports coaching", "スポーツコーチ", "部活動指導", "グラウンドゴルフ", "レクリエーション指導"),

        // 安全と防災
        Of(91, "防災訓練", "Disaster drills", "避難訓練", "防災講座", "防災士", "防災"),
        Of(92, "救命", "First aid", "救命講習", "応急手当", "AED操作", "心肺蘇生"),
        Of(93, "避難所・炊き出し", "Shelters and emergency meals", "避難所運営", "炊き出し", "災害ボランティア", "泥かき"),
        Of(94, "防犯・交通安全", "Crime prevention and road safety", "防犯パトロール", "青パト", "交通安全指導", "夜回り"),

        // 部屋・備品に備わるもの
        Of(96, "プロジェクター", "Projector", "スクリーン", "映写設備"),
        Of(97, "調理設備", "Kitchen", "調理室", "キッチン", "調理実習室"),
        Of(98, "駐車場", "Parking", "駐車場あり", "駐車スペース"),
        Of(99, "バリアフリー", "Step-free access", "車いす対応", "車椅子可", "スロープ", "多目的トイレ", "エレベーター"),
        Of(100, "和室", "Tatami room", "畳の部屋", "座敷"),
        Of(101, "音響設備", "Sound system", "マイク", "スピーカー", "ワイヤレスマイク"),
        Of(102, "ステージ", "Stage", "舞台", "ホール"),
        Of(103, "ピアノ", "Piano", "電子ピアノ"),
        Of(104, "Wi-Fi", "Wi-Fi access", "無線LAN", "インターネット", "ネット環境"),
        Of(105, "机・椅子", "Tables and chairs", "机", "椅子", "長机", "パイプ椅子"),
        Of(106, "体育館", "Sports hall", "体育室", "アリーナ", "運動のできる床"),
        Of(107, "屋外広場", "Open-air space", "広場", "グラウンド", "運動場", "公園"),
        Of(108, "テント", "Tents", "イベントテント", "タープ"),
        Of(109, "発電機", "Generator", "ポータブル電源"),
        Of(110, "軽トラック", "Light truck", "軽トラ", "トラック"),
        Of(111, "印刷機", "Printing press", "コピー機", "輪転機"),
        Of(112, "AED", "Defibrillator"),
        Of(113, "授乳室・キッズスペース", "Nursing room and play corner", "授乳室", "キッズスペース", "おむつ替え"),
        Of(114, "冷暖房", "Air conditioning", "エアコン", "冷房", "暖房"),
        Of(115, "100人以上", "Room for 100", "大人数", "大ホール", "100名以上"),
        Of(116, "展示設備", "Exhibition panels", "展示パネル", "パネル", "ギャラリー"),
        Of(117, "工具・園芸道具", "Tools", "工具", "草刈り機", "園芸道具"),
    ]);

    private static Skill Of(int number, string japanese, string english, params string[] synonyms) =>
        new(number, japanese, english, synonyms);
}
