using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Values;

/// <summary>The words for the model's values, as the city's staff write them; the English name of the value always goes too.</summary>
public static class Words
{
    /// <summary>Kinds of participant.</summary>
    public static Vocabulary<ParticipantKind> ParticipantKinds { get; } = new(
        (ParticipantKind.Person, ["個人", "市民", "住民", "人"]),
        (ParticipantKind.NeighbourhoodAssociation, ["自治会・町内会", "自治会", "町内会", "町会", "区"]),
        (ParticipantKind.CivicGroup, ["市民活動団体", "市民団体", "ボランティア団体", "NPO", "NPO法人", "団体", "サークル"]),
        (ParticipantKind.Council, ["協議会", "連合会", "地域づくり協議会", "実行委員会"]),
        (ParticipantKind.Business, ["事業者", "企業", "会社", "商店"]),
        (ParticipantKind.School, ["教育機関", "学校", "大学", "幼稚園", "保育園"]),
        (ParticipantKind.CityDepartment, ["担当課", "市", "行政", "課"]));

    /// <summary>Kinds of resource.</summary>
    public static Vocabulary<ResourceKind> ResourceKinds { get; } = new(
        (ResourceKind.Skill, ["できること", "人手", "手伝い", "ボランティア", "技能", "スキル"]),
        (ResourceKind.Advice, ["相談・出前講座", "相談", "助言", "出前講座", "アドバイザー"]),
        (ResourceKind.Room, ["部屋・ブース", "部屋", "会議室", "ブース", "施設", "会場"]),
        (ResourceKind.Equipment, ["備品", "機材", "道具", "物品"]),
        (ResourceKind.Funding, ["補助・助成・基金", "補助金", "助成金", "資金", "基金", "補助", "助成"]),
        (ResourceKind.Information, ["情報・手引き・事例", "情報", "手引き", "事例"]),
        (ResourceKind.Partnership, ["連携・共催", "連携", "共催", "協力"]),
        (ResourceKind.Course, ["講座・体験会の席", "講座", "体験会", "研修"]),
        (ResourceKind.Seat, ["公募委員", "委員", "市民提案"]),
        (ResourceKind.EventPlace, ["催しの場", "出展", "出店", "広場", "催し"]));

    /// <summary>Fields of activity.</summary>
    public static Vocabulary<Field> Fields { get; } = new(
        (Field.DisasterPreparedness, ["防災", "災害"]),
        (Field.CrimePrevention, ["防犯・交通安全", "防犯", "交通安全"]),
        (Field.ChildRearing, ["子育て", "子育て支援", "児童"]),
        (Field.Elderly, ["高齢者", "高齢", "高齢者支援", "介護"]),
        (Field.Disability, ["障がい", "障害", "障がい者", "障害者"]),
        (Field.Health, ["健康・医療", "健康", "医療", "保健"]),
        (Field.Environment, ["環境・美化", "環境", "美化", "清掃"]),
        (Field.Culture, ["文化・芸術・歴史", "文化", "芸術", "歴史"]),
        (Field.Sports, ["スポーツ・レクリエーション", "スポーツ", "レクリエーション"]),
        (Field.Education, ["教育・学習支援", "教育", "学習支援", "学習", "生涯学習"]),
        (Field.International, ["国際交流・多文化共生", "国際交流", "多文化共生", "国際"]),
        (Field.Community, ["地域づくり・自治", "地域づくり", "まちづくり", "自治", "地域"]),
        (Field.Economy, ["商店街・観光・農業", "商店街", "観光", "農業", "商工", "産業"]),
        (Field.Digital, ["情報・デジタル", "デジタル", "情報", "IT", "ICT"]),
        (Field.Animals, ["動物・自然保護", "動物", "自然保護", "自然"]),
        (Field.Welfare, ["生活支援・その他の福祉", "生活支援", "福祉", "その他"]));

    /// <summary>What was checked.</summary>
    public static Vocabulary<Credentials> Credentials { get; } = new(
        (Matching.Model.Credentials.Adult, ["18歳以上", "成人"]),
        (Matching.Model.Credentials.IdentityChecked, ["本人確認済み", "本人確認", "本人確認済"]),
        (Matching.Model.Credentials.DrivingLicence, ["運転免許", "普通免許", "自動車免許"]),
        (Matching.Model.Credentials.Vehicle, ["車あり", "車", "自家用車"]),
        (Matching.Model.Credentials.FirstAid, ["救命講習修了", "救命講習", "普通救命"]),
        (Matching.Model.Credentials.ChildCare, ["保育士・子育て支援員", "保育士", "子育て支援員"]),
        (Matching.Model.Credentials.CareWork, ["介護職員初任者研修", "初任者研修", "介護福祉士", "ヘルパー"]),
        (Matching.Model.Credentials.Nursing, ["看護師・保健師", "看護師", "保健師", "准看護師"]),
        (Matching.Model.Credentials.Teaching, ["教員免許", "教員"]),
        (Matching.Model.Credentials.Interpreting, ["通訳・手話通訳の登録", "通訳", "手話通訳", "手話通訳士"]),
        (Matching.Model.Credentials.Insured, ["保険あり", "保険加入", "ボランティア保険"]),
        (Matching.Model.Credentials.DisasterVolunteer, ["災害ボランティア登録", "災害ボランティア"]));

    /// <summary>Languages.</summary>
    public static Vocabulary<Languages> Languages { get; } = new(
        (Matching.Model.Languages.Japanese, ["日本語"]),
        (Matching.Model.Languages.English, ["英語"]),
        (Matching.Model.Languages.Chinese, ["中国語"]),
        (Matching.Model.Languages.Korean, ["韓国語", "朝鮮語"]),
        (Matching.Model.Languages.Portuguese, ["ポルトガル語"]),
        (Matching.Model.Languages.Spanish, ["スペイン語"]),
        (Matching.Model.Languages.Vietnamese, ["ベトナム語"]),
        (Matching.Model.Languages.Tagalog, ["タガログ語", "フィリピン語"]),
        (Matching.Model.Languages.Nepali, ["ネパール語"]),
        (Matching.Model.Languages.Indonesian, ["インドネシア語"]),
        (Matching.Model.Languages.Thai, ["タイ語"]),
        (Matching.Model.Languages.JapaneseSign, ["日本手話", "手話"]));

    /// <summary>How to reach somebody.</summary>
    public static Vocabulary<ContactMethod> ContactMethods { get; } = new(
        (ContactMethod.Web, ["画面のお知らせ", "画面", "ウェブ"]),
        (ContactMethod.Mail, ["メール", "電子メール"]),
        (ContactMethod.Telephone, ["電話", "TEL"]),
        (ContactMethod.Fax, ["ファクス", "ファックス", "FAX"]),
        (ContactMethod.Post, ["郵便", "郵送", "手紙"]));

    /// <summary>Once or regular, of a need.</summary>
    public static Vocabulary<Frequency> Frequency { get; } = new(
        (Matching.Model.Frequency.Once, ["一回", "1回", "単発"]),
        (Matching.Model.Frequency.Regular, ["定期", "継続", "毎週", "毎月"]));

    /// <summary>Once, regular or both, of a participant.</summary>
    public static Vocabulary<Frequencies> Frequencies { get; } = new(
        (Matching.Model.Frequencies.Once, ["一回", "1回", "単発"]),
        (Matching.Model.Frequencies.Regular, ["定期", "継続"]),
        (Matching.Model.Frequencies.Once | Matching.Model.Frequencies.Regular, ["どちらでも", "両方"]));

    /// <summary>How a need is met.</summary>
    public static Vocabulary<Presence> Presence { get; } = new(
        (Matching.Model.Presence.OnSite, ["現地", "対面", "訪問"]),
        (Matching.Model.Presence.Online, ["オンライン", "リモート"]),
        (Matching.Model.Presence.GoodsOnly, ["物だけ", "物品のみ", "物のみ", "お金や物だけ"]));

    /// <summary>How a resource can be given.</summary>
    public static Vocabulary<Presences> Presences { get; } = new(
        (Matching.Model.Presences.OnSite, ["現地", "対面", "訪問"]),
        (Matching.Model.Presences.Online, ["オンライン", "リモート"]),
        (Matching.Model.Presences.GoodsOnly, ["物だけ", "物品のみ", "物のみ", "お金や物だけ"]));

    /// <summary>Who may see a need.</summary>
    public static Vocabulary<Audience> Audience { get; } = new(
        (Matching.Model.Audience.Private, ["困りごと", "非公開", "相談"]),
        (Matching.Model.Audience.Public, ["募集", "公開"]));

    /// <summary>Yes or no.</summary>
    public static Vocabulary<YesNo> YesNo { get; } = new(
        (Values.YesNo.No, ["いいえ", "無", "なし", "×", "0", "false", "不要", "否", "n"]),
        (Values.YesNo.Yes, ["はい", "有", "あり", "○", "〇", "1", "true", "要", "必要", "y"]));
}
