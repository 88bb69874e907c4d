using Kyodo.Matching.Model;

namespace Kyodo.Town.Catalogue;

/// <summary>募集 for rooms, equipment, money, knowledge, partners and places at events (rows K3 to K10).</summary>
internal static class ThingsAndPlaces
{
    internal static readonly NeedTemplate[] All =
    [
        new()
        {
            Title = "三十人入れる部屋を、月に一度お借りしたい", AskedBy = "結野吟詠会", Asker = Asker.CivicGroup, Kind = ResourceKind.Room, Field = Field.Culture, Skills = ["机・椅子"],
            Description = "詩吟の例会に使います。声が出せて、椅子が三十脚ある部屋を探しています。駅から歩ける場所だと高齢の会員が助かります。",
            Time = new(Days.Weekdays, 13, 16), Frequency = Frequency.Regular, Within = 6, Rung = Rung.City,
        },
        new()
        {
            Title = "調理室を貸してくださるところ", AskedBy = "みんなの食堂いただきます", Asker = Asker.CivicGroup, Kind = ResourceKind.Room, Field = Field.ChildRearing, Skills = ["調理設備"],
            Description = "子ども食堂の会場が改修に入り、二か月のあいだ使えません。四十食を作れるコンロと流しのある場所をお願いします。",
            Time = new(Days.Weekdays, 15, 20), Frequency = Frequency.Regular, Within = 8, Rung = Rung.City,
        },
        new()
        {
            Title = "車いすのまま入れる会場を探しています", AskedBy = "誘導ボランティアつえの友", Asker = Asker.CivicGroup, Kind = ResourceKind.Room, Field = Field.Disability, Skills = ["バリアフリー", "駐車場"],
            Description = "当事者と家族の交流会で、車いすの方が六人みえます。段差がなく、広いトイレがあることが条件です。参加は全部で二十五人ほどです。",
            Time = new(Days.Saturday, 13, 16), Rung = Rung.City,
        },
        new()
        {
            Title = "テント三張と長机を一日お貸しください", Months = [9, 10, 11], Asker = Asker.NeighbourhoodAssociation, Kind = ResourceKind.Equipment, Field = Field.Community, Skills = ["テント", "机・椅子"], Presence = Presence.GoodsOnly,
            Description = "{町}の秋まつりで使います。軽トラックで前日に受け取り、翌日の午前中にお返しします。傷みがあれば会で直します。", Rung = Rung.City,
        },
        new()
        {
            Title = "プロジェクターを二日間お借りしたい", AskedBy = "動画でのこす会", Asker = Asker.CivicGroup, Kind = ResourceKind.Equipment, Field = Field.Culture, Skills = ["プロジェクター"], Presence = Presence.GoodsOnly,
            Description = "古い八ミリ映像の上映会を{会場}で開きます。明るめの部屋でも映るものだとありがたいです。", Rung = Rung.City,
        },
        new()
        {
            Title = "発電機をお持ちの事業所はありませんか", Asker = Asker.Council, Kind = ResourceKind.Equipment, Field = Field.DisasterPreparedness, Skills = ["発電機"], Presence = Presence.GoodsOnly,
            Description = "防災訓練で、停電のときに{会場}の照明をまかなえるかを試します。燃料代は協議会が負担します。", Who = ParticipantKinds.Business | ParticipantKinds.CityDepartment | ParticipantKinds.CivicGroup, Rung = Rung.City,
        },
        new()
        {
            Title = "学用品の寄付を集めています", AskedBy = "フードバンクゆいの", Months = [1, 2, 3, 4], Asker = Asker.CivicGroup, Kind = ResourceKind.Equipment, Field = Field.ChildRearing, Presence = Presence.GoodsOnly,
            Description = "新学期に向けて、使っていないランドセル、算数セット、絵の具などを必要な家庭へ渡します。名前が書かれたものはこちらで消します。", Minimum = 1, Maximum = 30, Rung = Rung.City,
        },
        new()
        {
            Title = "居場所づくりの立ち上げ資金を探しています", AskedBy = "不登校の親の会みちくさ", Asker = Asker.CivicGroup, Kind = ResourceKind.Funding, Field = Field.ChildRearing, Presence = Presence.GoodsOnly,
            Description = "空き店舗を借りて、放課後の居場所を始めます。畳と本棚、はじめの半年の家賃に四十万円ほど必要です。応募できる補助や基金を教えてください。", Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "記念誌の印刷費に使える助成はありますか", Asker = Asker.NeighbourhoodAssociation, Kind = ResourceKind.Funding, Field = Field.Culture, Presence = Presence.GoodsOnly,
            Description = "{町}の自治会が来年で五十年になります。古い写真と聞き書きをまとめた冊子を三百部作る計画です。", Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "個人情報の扱い方をまとめた手引きがほしい", Asker = Asker.NeighbourhoodAssociation, Kind = ResourceKind.Information, Field = Field.Community, Presence = Presence.Online,
            Description = "名簿を新しくするにあたり、何をどこまで集めてよいのか、役員のあいだで意見が分かれています。ほかの自治会の例も知りたいです。", Rung = Rung.SelfHelp,
        },
        new()
        {
            Title = "NPO法人の設立手順を知りたい", AskedBy = "結川を愛する会", Asker = Asker.CivicGroup, Kind = ResourceKind.Information, Field = Field.Community, Presence = Presence.Online,
            Description = "任意団体として三年活動してきました。法人になる利点と手間を比べたうえで、書類の順番を確かめたいと考えています。", Rung = Rung.SelfHelp,
        },
        new()
        {
            Title = "防災訓練を一緒に開く団体を探しています", Asker = Asker.Council, Kind = ResourceKind.Partnership, Field = Field.DisasterPreparedness,
            Description = "今年は外国人住民と障がいのある方にも来てもらえる訓練にしたいと考えています。企画から一緒に考えてくださる団体を募ります。",
            Time = new(Days.Weekdays, 19, 21), Maximum = 3, Who = ParticipantKinds.CivicGroup | ParticipantKinds.Business | ParticipantKinds.School | ParticipantKinds.Council, Rung = Rung.City,
        },
        new()
        {
            Title = "空き畑を一緒に使う団体を募ります", AskedBy = "農でつながる八反田", Asker = Asker.CivicGroup, Kind = ResourceKind.Partnership, Field = Field.Environment,
            Description = "{町}に三百坪の畑をお借りできました。私たちだけでは手が回りません。野菜づくりを子どもや障がいのある方の活動に生かしたい団体と、分け合って使いたいです。",
            Frequency = Frequency.Regular, Maximum = 3, Who = ParticipantKinds.CivicGroup | ParticipantKinds.School | ParticipantKinds.Business, Within = 8, Rung = Rung.City,
        },
        new()
        {
            Title = "新しい役員が学べる講座はありますか", Months = [2, 3, 4, 5], Asker = Asker.NeighbourhoodAssociation, Kind = ResourceKind.Course, Field = Field.Community,
            Description = "四月から会長と会計が替わります。会計の締め方と会議の開き方を、春のうちに二人で学べる場を探しています。",
            Time = new(Days.Weekend, 10, 16), Maximum = 2, Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "刈払機の安全講習を受けさせたい", AskedBy = "里山くらぶ萩野", Asker = Asker.CivicGroup, Kind = ResourceKind.Course, Field = Field.Environment, Skills = ["草刈り"],
            Description = "新しく入った会員五人に、作業の前に講習を受けてもらいたいと思います。土日に開かれるものを希望します。",
            Time = new(Days.Weekend, 9, 16), Minimum = 1, Maximum = 5, Rung = Rung.City,
        },
        new()
        {
            Title = "手づくり品を出せる催しを教えてください", AskedBy = "NPO法人はたらく場そら", Asker = Asker.CivicGroup, Kind = ResourceKind.EventPlace, Field = Field.Disability,
            Description = "作業所で作った布小物と焼き菓子を並べ、できれば利用者本人が店番をしたいです。机一つ分の場所で足ります。",
            Time = new(Days.Weekend, 10, 15), Rung = Rung.City,
        },
        new()
        {
            Title = "活動発表の場をさがしています", Asker = Asker.School, Kind = ResourceKind.EventPlace, Field = Field.Education, Skills = ["ステージ"],
            Description = "{学校}の六年生が、川の生きもの調べの結果を地域の方に聞いてもらいたいと言っています。発表は十五分、二十人ほどです。",
            Time = new(Days.Saturday, 10, 15), Rung = Rung.City,
        },
        new()
        {
            Title = "地域福祉計画を話し合う市民委員の公募", AskedBy = "結野市高齢福祉課", Asker = Asker.CityDepartment, Kind = ResourceKind.Seat, Field = Field.Welfare,
            Description = "任期は二年、会議は年に四回ほどです。専門の知識は問いません。「地域で支え合うこと」について八百字以内でお書きください。保育と手話通訳を用意できます。",
            Time = new(Days.Weekdays, 14, 16), Minimum = 2, Maximum = 3, Who = ParticipantKinds.Person, Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "公園の使い方を考える市民会議の参加者", AskedBy = "結野市公園緑地課", Asker = Asker.CityDepartment, Kind = ResourceKind.Seat, Field = Field.Community,
            Description = "大池公園の改修にあたり、三回の話し合いに出ていただける方を募ります。中学生以上。小さなお子さん連れの方のために保育を用意します。",
            Time = new(Days.Saturday, 10, 12), Minimum = 8, Maximum = 12, Who = ParticipantKinds.Person, Minors = true, Rung = Rung.PublicHelp,
        },
    ];
}
