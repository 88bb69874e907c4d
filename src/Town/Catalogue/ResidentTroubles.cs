using Kyodo.Matching.Model;
using static Kyodo.Matching.Model.Credentials;

namespace Kyodo.Town.Catalogue;

/// <summary>困りごと: what residents bring to the counter or tell over the telephone. Private; names nobody.</summary>
internal static class ResidentTroubles
{
    internal static readonly NeedTemplate[] All =
    [
        new()
        {
            Title = "整形外科への通院に付き添ってほしい", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["通院付添", "車いす介助"],
            Description = "ひざの手術のあと、一人での通院が不安とのことです。ご自宅から病院までタクシーで往復し、受付と会計を手伝っていただきます。半日ほどかかります。",
            Time = new(Days.Weekdays, 9, 12), Required = IdentityChecked, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Within = 8, Meeting = true,
            Cautions = "段差では声をかけ、右側から支えてください。",
        },
        new()
        {
            Title = "週に一度、買い物をお願いしたい", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["買い物支援"],
            Description = "坂の上にお住まいで、重い物を持って帰るのがつらくなったそうです。メモを預かり、スーパーで食料品を買って玄関まで届けてください。代金は先にお預かりします。",
            Time = new(Days.Weekdays, 10, 12), Frequency = Frequency.Regular, Required = IdentityChecked, Within = 4, Meeting = true,
            Cautions = "お釣りとレシートは、その場で一緒に確かめてください。",
        },
        new()
        {
            Title = "庭の草取りを手伝ってほしい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["草刈り"],
            Description = "腰を痛めてから庭に手が回らず、隣家に草が伸びてしまうのを気にされています。広さは車二台分ほど。道具はあります。作業は二時間くらいを見込んでいます。",
            Time = new(Days.Weekend, 9, 11), Minimum = 1, Maximum = 3, Within = 6,
        },
        new()
        {
            Title = "背の届かない電球を替えてほしい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["住まいの小修理"],
            Description = "階段の上の電球が切れ、夜に足もとが暗くて困っているそうです。替えの電球は用意してあります。脚立をお持ちの方だと助かります。",
            Time = new(Days.Any, 13, 16), Required = IdentityChecked, HomeVisit = true, Within = 3, Cautions = "室内に猫がいます。玄関の戸はすぐに閉めてください。",
        },
        new()
        {
            Title = "月曜と木曜のごみ出しに困っています", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["ごみ出し"],
            Description = "集積所まで歩くのが難しくなり、朝のうちに出せないとのことです。玄関先に置いた袋を、ついでに運んでくださるご近所の方を探しています。",
            Time = new(Days.Weekdays, 7, 9, 2), Frequency = Frequency.Regular, Within = 1.5, Meeting = true,
        },
        new()
        {
            Title = "スマートフォンの使い方を教えてほしい", Asker = Asker.Resident, Field = Field.Digital, Skills = ["スマホ相談"],
            Description = "機種を替えてから、写真の送り方と着信音の変え方が分からなくなったそうです。{会場}まで出てこられます。一時間ほど、ゆっくり教えてくださる方をお願いします。",
            Time = new(Days.Weekdays, 13, 15), Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup | ParticipantKinds.School, Minors = true,
        },
        new()
        {
            Title = "話し相手になってくださる方を探しています", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["傾聴"],
            Description = "連れ合いを亡くされ、一日だれとも話さない日があるそうです。月に二回ほどお宅を訪ね、お茶を飲みながら昔の話などを聞いていただけませんか。",
            Time = new(Days.Weekdays, 14, 16), Frequency = Frequency.Regular, Required = IdentityChecked, HomeVisit = true, Meeting = true, Within = 8,
            Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Cautions = "耳が少し遠いので、正面からゆっくり話してください。",
        },
        new()
        {
            Title = "たんすを一階に下ろしたい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["力仕事"],
            Description = "寝室を一階に移すため、和だんす一棹と布団箱を二階から下ろしたいとのことです。階段は途中で曲がっています。大人二人以上でお願いします。",
            Time = new(Days.Weekend, 10, 12), Minimum = 2, Maximum = 4, Required = IdentityChecked, HomeVisit = true, Within = 8,
        },
        new()
        {
            Title = "入院中、犬の散歩をお願いできませんか", Asker = Asker.Resident, Field = Field.Animals, Skills = ["ペットの世話"],
            Description = "十日ほど入院されるあいだ、家族だけでは夕方の散歩に手が足りないそうです。中型の雑種、八歳。人にはよく慣れています。",
            Time = new(Days.Any, 16, 18, 3), Frequency = Frequency.Regular, Within = 3, Meeting = true, Cautions = "ほかの犬に吠えることがあります。",
        },
        new()
        {
            Title = "産後しばらく、上の子の送り迎えを頼みたい", Asker = Asker.Resident, Field = Field.ChildRearing, Skills = ["送迎", "託児"],
            Description = "出産を控え、里帰りせずに過ごされるご家庭です。退院後のひと月ほど、上のお子さん（四歳）の保育園への送り迎えを徒歩でお願いします。",
            Time = new(Days.Weekdays, 8, 9, 3), Frequency = Frequency.Regular, Required = IdentityChecked | Adult, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup,
            Within = 3, Meeting = true, Rung = Rung.City, Cautions = "お子さんに卵のアレルギーがあります。おやつは渡さないでください。",
        },
        new()
        {
            Title = "市役所の手続きに中国語で付き添ってほしい", Asker = Asker.Resident, Field = Field.International, Skills = ["通訳(中国語)"], Languages = Languages.Chinese,
            Description = "越してきたばかりのご家族が、転入と小学校入学の手続きをされます。窓口での説明を、中国語で補ってくださる方をお願いします。",
            Time = new(Days.Weekdays, 9, 12), Required = IdentityChecked, Rung = Rung.City,
        },
        new()
        {
            Title = "日本語の手紙をいっしょに読んでほしい", Asker = Asker.Resident, Field = Field.International, Skills = ["日本語指導", "やさしい日本語"],
            Description = "学校や役所から届く手紙が難しく、返事の期限を過ぎてしまうことがあるそうです。週に一度、{会場}かオンラインで三十分ほど、要点をやさしい日本語で伝えてください。",
            Time = new(Days.Weekdays, 18, 20), Frequency = Frequency.Regular, Presence = Presence.Online, Rung = Rung.City, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup,
        },
        new()
        {
            Title = "ノートパソコンが起動しなくなった", Asker = Asker.Resident, Field = Field.Digital, Skills = ["パソコン"],
            Description = "写真と住所録が入ったままのパソコンが動かなくなりました。修理に出すべきか、中身だけでも取り出せるか、見立てをお願いしたいとのことです。",
            Time = new(Days.Any, 13, 17), Rung = Rung.City,
        },
        new()
        {
            Title = "中学生の数学をみてくださる方", Asker = Asker.Resident, Field = Field.Education, Skills = ["学習支援"],
            Description = "一年生の途中から授業についていけなくなったと、保護者の方からのご相談です。週に一度、{会場}の学習室で一時間半ほどお願いします。",
            Time = new(Days.Weekdays, 18, 20), Frequency = Frequency.Regular, Required = IdentityChecked, Meeting = true, Rung = Rung.City,
            Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup | ParticipantKinds.School,
        },
        new()
        {
            Title = "網戸の張り替えを教えてほしい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["住まいの小修理"],
            Description = "自分で張り替えてみたいが、うまく張れないとのことです。一枚だけ一緒にやってみせてください。網と道具は用意されています。",
            Time = new(Days.Weekend, 10, 12), Required = IdentityChecked, HomeVisit = true, Within = 5, Rung = Rung.SelfHelp,
        },
        new()
        {
            Title = "車いすを一か月ほどお借りしたい", Asker = Asker.Resident, Kind = ResourceKind.Equipment, Field = Field.Health, Presence = Presence.GoodsOnly,
            Description = "足を骨折し、退院してから通院が終わるまで使いたいとのことです。大人用で、自分でこげるものを希望されています。", Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "使わなくなったベビーベッドを譲ってください", Asker = Asker.Resident, Kind = ResourceKind.Equipment, Field = Field.ChildRearing, Presence = Presence.GoodsOnly,
            Description = "来月の出産に向けて探しています。組み立て式で、部品がそろっていれば古いものでかまいません。車で引き取りにうかがえます。", Rung = Rung.Neighbours,
        },
        new()
        {
            Title = "庭の柿の木を低くしたい", Months = [9, 10, 11, 12], Asker = Asker.Resident, Field = Field.Welfare, Skills = ["庭木剪定"],
            Description = "枝が道路に張り出し、落ちた実で滑りそうだと心配されています。高さは三メートルほど。はしごの作業に慣れた方にお願いします。切った枝は軽トラックで運べると助かります。",
            Time = new(Days.Weekend, 9, 12), Maximum = 2, Required = Insured, Within = 10,
        },
        new()
        {
            Title = "目の不自由な家族の散歩に付き添ってほしい", Asker = Asker.Resident, Field = Field.Disability, Skills = ["ガイドヘルプ"],
            Description = "見えにくくなってから外出を控えているそうです。慣れた川沿いの道を三十分ほど、腕を貸して歩いてくださる方を探しています。",
            Time = new(Days.Weekdays, 10, 12), Frequency = Frequency.Regular, Required = IdentityChecked, Within = 6, Meeting = true, Rung = Rung.City,
            Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Cautions = "声をかけてから、左側に立ってください。",
        },
        new()
        {
            Title = "思い出の着物を小物に仕立て直したい", Asker = Asker.Resident, Field = Field.Culture, Skills = ["裁縫", "手芸・工作"],
            Description = "母の形見の大島紬を、孫たちに渡す巾着にしたいとのことです。教わりながら自分でも縫いたいというご希望です。",
            Time = new(Days.Weekdays, 13, 16), Frequency = Frequency.Regular, Rung = Rung.Neighbours, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup,
        },
        new()
        {
            Title = "子どもを二時間だけ預かってほしい", Asker = Asker.Resident, Field = Field.ChildRearing, Skills = ["託児"],
            Description = "上の子の就学相談のあいだ、二歳の下の子を{会場}のキッズスペースでみていただけませんか。人見知りはしますが、車のおもちゃがあれば機嫌よく過ごします。",
            Time = new(Days.Weekdays, 10, 12), Required = IdentityChecked | Adult, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Rung = Rung.City,
        },
        new()
        {
            Title = "父の自転車のパンクを直してほしい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["自転車修理"],
            Description = "近くの自転車店が閉まってしまい、押して行ける距離に店がないそうです。後輪のパンクです。空気入れはあります。",
            Time = new(Days.Any, 9, 12), Within = 4,
        },
        new()
        {
            Title = "認知症の母と過ごす時間を少し替わってほしい", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["認知症サポート", "見守り"],
            Description = "介護されている娘さんが、ご自身の通院のあいだ家を空けられず困っておられます。月に一度、二時間ほど、お宅で一緒に過ごしていただける方を探しています。",
            Time = new(Days.Weekdays, 13, 15), Frequency = Frequency.Regular, Required = IdentityChecked | Adult, HomeVisit = true, Meeting = true, Rung = Rung.PublicHelp,
            Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Cautions = "同じ話をくり返されますが、否定せずに聞いてください。外へ出ようとされたら一緒に歩き、ご家族に電話してください。",
        },
        new()
        {
            Title = "壊れたラジオを見てもらえませんか", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["電気・家電修理"],
            Description = "長年使っている卓上ラジオの音が出なくなりました。買い替えも考えたものの、できれば直して使いたいとのことです。{会場}に持って来られます。",
            Time = new(Days.Saturday, 10, 12), Rung = Rung.City,
        },
        new()
        {
            Title = "引っ越しの荷ほどきを手伝ってほしい", Asker = Asker.Resident, Field = Field.Welfare, Skills = ["掃除・片付け", "力仕事"],
            Description = "一人暮らしを始められた方が、手に力が入りにくく、段ボールを開けられずにいるそうです。二十箱ほどあります。棚に並べるところまでお願いします。",
            Time = new(Days.Weekend, 13, 16), Minimum = 1, Maximum = 3, Required = IdentityChecked, HomeVisit = true, Within = 10, Rung = Rung.City,
        },
        new()
        {
            Title = "相続の手続きをどこから始めるか相談したい", Asker = Asker.Resident, Kind = ResourceKind.Advice, Field = Field.Welfare, Skills = ["法律・制度相談"],
            Description = "ご両親の家を相続したものの、何から手をつければよいか分からないそうです。一時間ほど、順番と窓口を教えてくださる方をお願いします。依頼そのものは受けていただかなくてかまいません。",
            Time = new(Days.Weekdays, 13, 17), Rung = Rung.SelfHelp,
        },
        new()
        {
            Title = "手話で医師の説明を伝えてほしい", Asker = Asker.Resident, Field = Field.Disability, Skills = ["手話"], Languages = Languages.JapaneseSign,
            Description = "検査の結果を聞きに行かれます。筆談だけでは不安とのことで、診察室で一緒に話を聞き、手話で伝えてくださる方をお願いします。",
            Time = new(Days.Weekdays, 9, 12), Required = IdentityChecked | Interpreting, Rung = Rung.PublicHelp, Cautions = "聞いた内容は外で話さないでください。",
        },
        new()
        {
            Title = "毎日の夕食を届けてもらえると助かります", Asker = Asker.Resident, Field = Field.Elderly, Skills = ["配食", "料理"],
            Description = "退院されたばかりで、台所に長く立てないそうです。週に二回、やわらかめのおかずを届け、ついでに様子を見ていただけないでしょうか。材料費はお支払いされます。",
            Time = new(Days.Weekdays, 16, 18, 2), Frequency = Frequency.Regular, Required = IdentityChecked, Within = 4, Meeting = true, Rung = Rung.Neighbours, Cautions = "塩分を控えるように言われています。",
        },
    ];
}
