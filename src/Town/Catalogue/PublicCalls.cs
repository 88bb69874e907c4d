using Kyodo.Matching.Model;
using static Kyodo.Matching.Model.Credentials;

namespace Kyodo.Town.Catalogue;

/// <summary>募集 for people's time and skills: what groups, schools, businesses and departments announce.</summary>
internal static class PublicCalls
{
    internal static readonly NeedTemplate[] All =
    [
        new()
        {
            Title = "{地区}夏まつり、やぐらの組み立てを手伝ってください", Months = [7, 8], Asker = Asker.NeighbourhoodAssociation, Field = Field.Community, Skills = ["会場設営", "力仕事"],
            Description = "まつり前日の朝から、{会場}の広場でやぐらとテントを組み立てます。力に自信のない方にも、提灯の取り付けや水くばりなどの仕事があります。お昼のおにぎりを用意してお待ちしています。",
            Time = new(Days.Saturday, 8, 12), Minimum = 6, Maximum = 20, Minors = true,
        },
        new()
        {
            Title = "通学路の見守りに立ってくださる方", Asker = Asker.School, Field = Field.CrimePrevention, Skills = ["登下校見守り"],
            Description = "{学校}へ通う子どもたちを、朝の三十分だけ交差点で見守っていただけませんか。週に一日からで結構です。旗と帽子は学校がお貸しします。",
            Time = new(Days.Weekdays, 7, 9), Frequency = Frequency.Regular, Minimum = 3, Maximum = 10, Required = IdentityChecked, Within = 3,
        },
        new()
        {
            Title = "読み聞かせの仲間を募集します", AskedBy = "おはなしの会こもれび", Asker = Asker.CivicGroup, Field = Field.ChildRearing, Skills = ["読み聞かせ"],
            Description = "図書館と小学校で絵本を読んでいます。読む練習は例会で一緒にしますので、はじめての方もどうぞ。月に一度から参加できます。",
            Time = new(Days.Weekdays, 10, 12), Frequency = Frequency.Regular, Maximum = 4, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "子ども食堂で一緒に夕ごはんを作りませんか", AskedBy = "みんなの食堂いただきます", Asker = Asker.CivicGroup, Field = Field.ChildRearing, Skills = ["子ども食堂", "料理"],
            Description = "第二・第四金曜日に、四十食ほどを作っています。下ごしらえ、盛り付け、片付け、どれか一つでも助かります。高校生も大歓迎です。エプロンと三角巾をお持ちください。",
            Time = new(Days.Weekdays, 15, 19), Frequency = Frequency.Regular, Minimum = 2, Maximum = 6, Minors = true,
        },
        new()
        {
            Title = "結川クリーン作戦の参加者募集", AskedBy = "結野市環境課", Months = [3, 4, 5, 6, 9, 10, 11, 12], Asker = Asker.CityDepartment, Field = Field.Environment, Skills = ["清掃活動"],
            Description = "春と秋に行っている川の一斉清掃です。堤防から川原まで、班に分かれてごみを拾います。ごみ袋とトングは受付でお渡しします。長靴でお越しください。小雨決行です。",
            Time = new(Days.Sunday, 8, 10), Minimum = 20, Maximum = 80, Minors = true,
        },
        new()
        {
            Title = "里山の下草刈りボランティア", AskedBy = "里山くらぶ萩野", Asker = Asker.CivicGroup, Field = Field.Environment, Skills = ["里山整備", "草刈り"],
            Description = "カタクリの咲く斜面を守るため、笹を刈ります。刈払機の経験がある方は機械で、そうでない方は鎌で作業します。休憩には、山の湧き水でいれたお茶をどうぞ。",
            Time = new(Days.Saturday, 9, 12), Minimum = 4, Maximum = 15,
        },
        new()
        {
            Title = "駅前花壇の植え替え", Asker = Asker.NeighbourhoodAssociation, Field = Field.Environment, Skills = ["花壇づくり"],
            Description = "駅前の花壇六か所を、次の季節の花に植え替えます。苗は市から届きます。スコップと軍手をお持ちください。",
            Time = new(Days.Saturday, 9, 11), Minimum = 4, Maximum = 12, Minors = true,
        },
        new()
        {
            Title = "外国人のための日本語教室、会話のパートナー", AskedBy = "日本語教室さくら", Asker = Asker.CivicGroup, Field = Field.International, Skills = ["日本語指導", "やさしい日本語"],
            Description = "学習者と二人一組になり、暮らしの話題を一時間ほど話します。教える資格はいりません。相手の言葉をゆっくり待てる方に向いています。",
            Time = new(Days.Weekdays, 18, 20), Frequency = Frequency.Regular, Minimum = 2, Maximum = 8, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "防災訓練で炊き出し班に加わってください", Asker = Asker.Council, Field = Field.DisasterPreparedness, Skills = ["避難所・炊き出し", "料理"],
            Description = "{会場}で開く地区の訓練で、二百食の豚汁を作ります。大鍋とまきは備蓄庫のものを使い、本番と同じ手順を試します。",
            Time = new(Days.Sunday, 8, 12), Minimum = 8, Maximum = 16,
        },
        new()
        {
            Title = "避難所の受付訓練、住民役を募集", Asker = Asker.CityDepartment, Field = Field.DisasterPreparedness, Skills = [],
            Description = "避難所の開設訓練で、避難してきた住民の役をお願いします。ペット連れ、車いす、外国語を話す方など、さまざまな想定を用意しています。ご家族での参加もできます。",
            Time = new(Days.Saturday, 9, 12), Minimum = 15, Maximum = 50, Minors = true,
        },
        new()
        {
            Title = "高齢者サロンで体操を教えてくださる方", Asker = Asker.NeighbourhoodAssociation, Field = Field.Elderly, Skills = ["体操・健康づくり"],
            Description = "{町}の集会所で月に二回、椅子に座ってできる体操を三十分ほどお願いします。参加者は七十代から九十代の十五人ほど。にぎやかな会です。",
            Time = new(Days.Weekdays, 10, 12), Frequency = Frequency.Regular, Within = 10, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup | ParticipantKinds.Business,
        },
        new()
        {
            Title = "スマホ教室の補助スタッフ", Asker = Asker.CityDepartment, Field = Field.Digital, Skills = ["スマホ相談"],
            Description = "{会場}で開く全四回の教室です。講師の説明に合わせて、参加者の手もとを見て回っていただきます。受講者は二十人、ほとんどがはじめての方です。",
            Time = new(Days.Weekdays, 13, 15), Minimum = 3, Maximum = 6, Minors = true,
        },
        new()
        {
            Title = "商店街まち歩きマップのイラスト", AskedBy = "桜台商店会", Asker = Asker.Business, Field = Field.Economy, Skills = ["デザイン・イラスト"], Presence = Presence.Online,
            Description = "桜台商店街の四十店を載せた手描き風の地図を作ります。店の写真とひと言はこちらで用意します。やり取りはすべてオンラインで、二か月ほどかけて仕上げる予定です。",
        },
        new()
        {
            Title = "会報の編集を手伝ってくださる方", AskedBy = "古文書を読む会", Asker = Asker.CivicGroup, Field = Field.Culture, Skills = ["広報・文章", "チラシ作成"], Presence = Presence.Online,
            Description = "年四回の会報を、集まった原稿から八ページにまとめます。文章の直しか割り付け、どちらか片方でもかまいません。ご自宅のパソコンで作業できます。",
            Frequency = Frequency.Regular,
        },
        new()
        {
            Title = "音訳ボランティア：広報ゆいのを声にする", AskedBy = "音訳グループこえの便り", Asker = Asker.CivicGroup, Field = Field.Disability, Skills = ["音訳・朗読"], Presence = Presence.Online,
            Description = "目の不自由な方へ届ける広報の音声版を作っています。担当は一回に三ページほど。ご自宅で録音したものを送っていただきます。読み方の講習があります。",
            Frequency = Frequency.Regular, Maximum = 3, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "外国語の生活ガイド、英語版の見直し", Asker = Asker.CityDepartment, Field = Field.International, Skills = ["翻訳"], Languages = Languages.English, Presence = Presence.Online,
            Description = "転入された方に渡す生活ガイドの英語版が古くなりました。新しいごみ分別と医療の章、合わせて十二ページを読みやすく直していただきます。",
        },
        new()
        {
            Title = "放課後子ども教室で理科の実験を", Asker = Asker.School, Field = Field.Education, Skills = ["理科実験"],
            Description = "{学校}の放課後に、三、四年生二十人と一時間ほど実験を楽しんでいただけませんか。材料費は学校が持ちます。空気でっぽう、結晶づくりなど、内容はお任せします。",
            Time = new(Days.Weekdays, 15, 17), Maximum = 2, Required = IdentityChecked,
        },
        new()
        {
            Title = "夏休み自由研究、相談コーナーの先生役", AskedBy = "結野市立図書館", Months = [7, 8], Asker = Asker.CityDepartment, Field = Field.Education, Skills = ["理科実験", "自然観察", "学習支援"],
            Description = "図書館の一角で、小学生の「何を調べたらいいか分からない」に一緒に悩んでいただきます。分野は問いません。大学生の応募もお待ちしています。",
            Time = new(Days.Weekend, 10, 15), Minimum = 2, Maximum = 6,
        },
        new()
        {
            Title = "中学生に仕事の話をしてくださる方", Asker = Asker.School, Field = Field.Education, Skills = ["進路・職業の話"],
            Description = "二年生が十のグループに分かれ、働く大人の話を聞きます。一回二十分を二回。成功した話より、迷った話を聞きたいという生徒の声があります。",
            Time = new(Days.Weekdays, 13, 15), Minimum = 6, Maximum = 10, Who = ParticipantKinds.Person | ParticipantKinds.Business | ParticipantKinds.CivicGroup,
        },
        new()
        {
            Title = "市民文化祭、司会と場内アナウンス", AskedBy = "結野市文化課", Months = [10, 11], Asker = Asker.CityDepartment, Field = Field.Culture, Skills = ["司会"],
            Description = "大ホールで二十団体が発表します。進行台本は用意します。午前と午後で交代する二人を探しています。",
            Time = new(Days.Sunday, 9, 16), Minimum = 2, Maximum = 2, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "音響の操作ができる方、助けてください", AskedBy = "結野合唱団", Asker = Asker.CivicGroup, Field = Field.Culture, Skills = ["音響"],
            Description = "これまで担当していた会員が転勤し、定期演奏会で卓を任せられる人がいません。マイクは六本、会場は{会場}です。前日に二時間の音合わせがあります。",
            Time = new(Days.Saturday, 13, 18),
        },
        new()
        {
            Title = "盆踊りの太鼓、たたき手を募集", Months = [7, 8], Asker = Asker.NeighbourhoodAssociation, Field = Field.Culture, Skills = ["楽器演奏"],
            Description = "やぐらの上で交代しながらたたきます。経験がなくても、七月の夜に三回の練習会がありますので覚えられます。小学生から参加できます。",
            Time = new(Days.Saturday, 18, 21), Minimum = 2, Maximum = 8, Minors = true,
        },
        new()
        {
            Title = "グラウンドゴルフ大会の運営係", AskedBy = "結野グラウンドゴルフ協会", Asker = Asker.CivicGroup, Field = Field.Sports, Skills = ["スポーツ指導", "受付・案内"],
            Description = "八コートに分かれ、百二十人が回ります。受付、記録、ボール運びを手伝ってください。記録の付け方は当日の朝に説明します。",
            Time = new(Days.Weekdays, 8, 13), Minimum = 6, Maximum = 12,
        },
        new()
        {
            Title = "少年野球チームのコーチ", AskedBy = "少年野球結野ファイターズ", Asker = Asker.CivicGroup, Field = Field.Sports, Skills = ["スポーツ指導"],
            Description = "小学三、四年生の基礎練習をみていただきます。叱るより、よく見て声をかけてくださる方を希望します。保護者も交代で手伝います。",
            Time = new(Days.Weekend, 9, 12), Frequency = Frequency.Regular, Maximum = 2, Required = IdentityChecked, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "健康まつりで血圧測定を手伝える看護職の方", Asker = Asker.CityDepartment, Field = Field.Health, Required = Nursing, Who = ParticipantKinds.Person,
            Description = "健康まつりの測定コーナーで、血圧と握力を測り、ひと言添えていただきます。退職された方、子育て中で現場を離れている方もぜひ。",
            Time = new(Days.Sunday, 9, 13), Minimum = 3, Maximum = 6, Skills = [],
        },
        new()
        {
            Title = "青色パトロールの運転と同乗", Asker = Asker.NeighbourhoodAssociation, Field = Field.CrimePrevention, Skills = ["防犯・交通安全", "運転"], Required = DrivingLicence,
            Description = "月に二回、夕方の一時間、{町}をゆっくり一周します。運転する方と、声をかける方の二人組です。講習の受講料は会が負担します。",
            Time = new(Days.Weekdays, 16, 18), Frequency = Frequency.Regular, Maximum = 4, Within = 5,
        },
        new()
        {
            Title = "保護猫の譲渡会を手伝ってください", AskedBy = "ねこと暮らすまちの会", Asker = Asker.CivicGroup, Field = Field.Animals, Skills = ["ペットの世話", "受付・案内"],
            Description = "ケージの組み立て、来場者の案内、アンケートの聞き取りをお願いします。猫アレルギーのある方は屋外の受付に回れます。",
            Time = new(Days.Sunday, 11, 15), Minimum = 3, Maximum = 8, Minors = true,
        },
        new()
        {
            Title = "里親さんへの猫の送迎をお願いできる方", AskedBy = "ねこと暮らすまちの会", Asker = Asker.CivicGroup, Field = Field.Animals, Skills = ["送迎", "運転"], Required = DrivingLicence | Vehicle,
            Description = "動物病院やお届け先まで、キャリーに入れた猫を車で運んでいただきます。月に一、二回。ガソリン代の実費をお支払いします。",
            Time = new(Days.Weekend, 9, 17), Frequency = Frequency.Regular, Maximum = 3,
        },
        new()
        {
            Title = "稲刈り体験、子どもたちの世話役", AskedBy = "北原農園", Months = [9, 10], Asker = Asker.Business, Field = Field.Economy, Skills = ["農作業", "子どもの遊び相手"],
            Description = "親子三十組が手で稲を刈ります。鎌の持ち方を見せ、けがのないよう見守ってください。新米のおにぎりと豚汁が出ます。",
            Time = new(Days.Sunday, 9, 13), Minimum = 4, Maximum = 10,
        },
        new()
        {
            Title = "古い町並みを案内する観光ガイドの新人募集", AskedBy = "結野観光ガイドの会", Asker = Asker.CivicGroup, Field = Field.Economy, Skills = ["郷土史・観光案内"],
            Description = "大手の武家屋敷跡から本郷の古刹まで、二時間ほどを案内しています。先輩について三回歩いたら、まずは一区間だけ話してみましょう。",
            Time = new(Days.Weekend, 10, 12), Frequency = Frequency.Regular, Maximum = 5, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "助成金の申請書、書き方を見てください", AskedBy = "空き家と暮らしを考える会", Asker = Asker.CivicGroup, Field = Field.Community, Kind = ResourceKind.Advice, Skills = ["助成金申請"], Presence = Presence.Online,
            Description = "はじめて市の補助金に応募します。事業計画と予算書の下書きがあり、締め切り前に二回ほど見ていただきたいです。オンラインでお願いします。",
            Time = new(Days.Weekdays, 19, 21),
        },
        new()
        {
            Title = "NPOの決算、帳簿の見方を教えてください", AskedBy = "NPO法人ゆいの防災ネット", Asker = Asker.CivicGroup, Field = Field.Community, Kind = ResourceKind.Advice, Skills = ["会計"],
            Description = "会計担当が替わり、活動計算書の作り方でつまずいています。領収書と通帳はそろっています。二時間ほどお付き合いください。",
            Time = new(Days.Weekdays, 18, 21), Rung = Rung.City,
        },
        new()
        {
            Title = "会議の進め方を学びたい", Asker = Asker.Council, Field = Field.Community, Kind = ResourceKind.Advice, Skills = ["会議の進行"],
            Description = "毎回同じ人だけが話して終わってしまいます。十五人ほどの話し合いで全員の声が出るやり方を、実際の会議に入って教えてください。",
            Time = new(Days.Weekdays, 19, 21), Rung = Rung.City,
        },
        new()
        {
            Title = "市の出前講座「ごみの分け方」をお願いしたい", Asker = Asker.NeighbourhoodAssociation, Field = Field.Environment, Kind = ResourceKind.Advice, Who = ParticipantKinds.CityDepartment,
            Description = "引っ越してこられる方が増え、集積所での行き違いが続いています。{町}の集会所で、写真を見ながら三十分ほど話していただければと思います。",
            Time = new(Days.Weekdays, 13, 16), Rung = Rung.PublicHelp,
        },
        new()
        {
            Title = "災害ボランティアセンターの受付スタッフ（事前登録）", Asker = Asker.CityDepartment, Field = Field.DisasterPreparedness, Skills = ["受付・案内", "事務作業"], Required = DisasterVolunteer,
            Description = "大きな災害のとき、全国から集まるボランティアの受付と振り分けを担っていただきます。年に一度の訓練に出られる方を、あらかじめ登録します。",
            Frequency = Frequency.Regular, Minimum = 5, Maximum = 30,
        },
        new()
        {
            Title = "多文化フェスタ、民族衣装の着付けと写真", AskedBy = "結野国際交流の会", Asker = Asker.CivicGroup, Field = Field.International, Skills = ["写真撮影", "伝統文化"],
            Description = "来場者に各国の衣装や浴衣を着てもらい、写真を撮って渡します。着付けの方と撮影の方、それぞれ三人ずつ。",
            Time = new(Days.Sunday, 10, 16), Minimum = 4, Maximum = 6, Minors = true,
        },
        new()
        {
            Title = "アンケート八百枚の入力", Asker = Asker.Council, Field = Field.Community, Skills = ["データ集計", "パソコン"], Presence = Presence.Online,
            Description = "地区の全世帯に配ったアンケートが戻ってきました。名前の書かれていない回答票を画像で送りますので、表計算の様式に打ち込んでください。五十枚からで結構です。",
            Minimum = 2, Maximum = 10,
        },
        new()
        {
            Title = "わが町の動画を三分にまとめてくれる方", Asker = Asker.NeighbourhoodAssociation, Field = Field.Digital, Skills = ["動画編集"], Presence = Presence.Online,
            Description = "新しく越してきた方に{町}の一年を見てもらう動画を作っています。撮りためた映像は二時間分。字幕の文案はこちらで書きます。",
        },
        new()
        {
            Title = "障がいのある子のサッカー教室、一緒に走る人", AskedBy = "ともにスポーツ結野", Asker = Asker.CivicGroup, Field = Field.Disability, Skills = ["スポーツ指導", "障がい者支援"],
            Description = "一人に一人がついて、ボールを追いかけます。上手に教えることより、その子の調子に合わせて楽しむことが大事です。見学してから決めていただけます。",
            Time = new(Days.Saturday, 14, 16), Frequency = Frequency.Regular, Minimum = 4, Maximum = 10, Meeting = true, Required = IdentityChecked,
        },
        new()
        {
            Title = "認知症カフェのお茶係", AskedBy = "認知症とともに歩む会", Asker = Asker.CivicGroup, Field = Field.Elderly, Skills = ["認知症サポート", "傾聴"],
            Description = "ご本人もご家族も、肩書きなしで過ごす場所です。コーヒーをいれ、隣に座って話を聞いてください。認知症サポーター養成講座を受けた方を優先します。",
            Time = new(Days.Weekdays, 13, 16), Frequency = Frequency.Regular, Maximum = 4, Meeting = true,
        },
        new()
        {
            Title = "学習支援「まなびや」の大学生・社会人スタッフ", AskedBy = "学習支援まなびや", Asker = Asker.CivicGroup, Field = Field.Education, Skills = ["学習支援"],
            Description = "家で勉強しにくい中学生が、週に一度集まります。教科は問いません。宿題の前に雑談をする時間を大切にしています。",
            Time = new(Days.Weekdays, 18, 21), Frequency = Frequency.Regular, Minimum = 2, Maximum = 8, Required = IdentityChecked, Meeting = true, Who = ParticipantKinds.Person,
        },
        new()
        {
            Title = "図書館の本の修理を手伝う方", AskedBy = "結野市立図書館", Asker = Asker.CityDepartment, Field = Field.Culture, Skills = ["手芸・工作"],
            Description = "破れたページをのりと和紙で直します。細かな手仕事がお好きな方に。やり方は職員がお教えします。",
            Time = new(Days.Weekdays, 10, 12), Frequency = Frequency.Regular, Maximum = 4,
        },
        new()
        {
            Title = "ロボットプログラミング体験の指導補助", AskedBy = "科学あそび隊なぜなに", Asker = Asker.CivicGroup, Field = Field.Digital, Skills = ["プログラミング"],
            Description = "小学生二十人がブロックで車を組み立て、坂を登らせます。詰まった子に、答えではなくヒントを出してください。",
            Time = new(Days.Saturday, 13, 16), Minimum = 2, Maximum = 5, Minors = true,
        },
        new()
        {
            Title = "成人の集い、会場の手話通訳と要約筆記", AskedBy = "結野市生涯学習課", Months = [1], Asker = Asker.CityDepartment, Field = Field.Disability, Skills = ["手話", "要約筆記"], Required = Interpreting,
            Description = "式典の一時間を、手話と文字で伝えていただきます。式次第とあいさつ文は一週間前にお渡しします。",
            Time = new(Days.Sunday, 12, 15), Minimum = 2, Maximum = 4, Who = ParticipantKinds.Person | ParticipantKinds.CivicGroup, Rung = Rung.City,
        },
        new()
        {
            Title = "会社の仲間と、公園の遊具のペンキ塗りを", AskedBy = "結野市公園緑地課", Asker = Asker.CityDepartment, Field = Field.Community, Who = ParticipantKinds.Business | ParticipantKinds.CivicGroup | ParticipantKinds.School, Skills = ["力仕事"],
            Description = "{町}の公園のベンチと鉄棒を塗り直します。五人以上の団体でお申し込みください。ペンキとはけ、作業着のかわりになる雨がっぱは市が用意します。",
            Time = new(Days.Saturday, 9, 15), Minimum = 1, Maximum = 2,
        },
    ];
}
