using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Scoring;

public sealed class The_words_of_a_reason
{
    private static readonly PairFacts _facts = new()
    {
        Kind = ResourceKind.Skill,
        Owner = ParticipantKind.NeighbourhoodAssociation,
        Field = Field.Elderly,
        SkillsCovered = SkillSet.Of(1),
        SkillsLacking = SkillSet.Of(23),
        Kilometres = 0.8,
        HoursAsked = 6,
        HoursFree = 4,
        RecentAsks = 3,
        LanguagesShared = Languages.English | Languages.Vietnamese,
        Frequency = Frequency.Regular,
    };

    [Theory]
    [InlineData(ReasonTopic.SkillCover, 100, 5, 1, "車いす介助ができます（求める2つのうち1つ）", "Can do: Wheelchair assistance (1 of 2 asked for)", "車いす介助が できます（2つの うち 1つ）")]
    [InlineData(ReasonTopic.SkillCover, -100, 5, 9, "庭木剪定は登録にありません", "Not registered for: Tree pruning", "庭木剪定は 登録に ありません")]
    [InlineData(ReasonTopic.FieldAffinity, 100, 1, 0, "この分野に関心があります", "Interested in this field", "この 分野に きょうみが あります")]
    [InlineData(ReasonTopic.FieldAffinity, 100, 2, 0, "この分野の経験があります", "Experienced in this field", "この 分野を したことが あります")]
    [InlineData(ReasonTopic.FieldAffinity, 100, 3, 0, "この分野に関心と経験があります", "Interested and experienced in this field", "この 分野に きょうみが あって、したことも あります")]
    [InlineData(ReasonTopic.Distance, 100, 3, 8, "歩いて約10分（0.8km）", "About 10 minutes on foot (0.8 km)", "歩いて 10分くらい（0.8キロメートル）")]
    [InlineData(ReasonTopic.TimeOverlap, 100, 6, 1, "希望の6時間のうち4時間が空いています", "Free for 4 of the 6 hours asked for", "ほしい 6時間の うち 4時間 あいています")]
    [InlineData(ReasonTopic.TimeOverlap, -100, 6, 9, "希望の6時間のうち2時間は空いていません", "Not free for 2 of the 6 hours asked for", "ほしい 6時間の うち 2時間は あいていません")]
    [InlineData(ReasonTopic.RecentAsks, -100, 3, 0, "この30日にすでに3回お願いしています", "Asked 3 times already in the last 30 days", "この30日で もう 3回 おねがいしました")]
    [InlineData(ReasonTopic.KindFit, 100, 1, 0, "こうしたことは自治会・町内会に向いています", "Suits a neighbourhood association", "自治会・町内会に 合う ことです")]
    [InlineData(ReasonTopic.KindFit, -100, 1, 0, "こうしたことは自治会・町内会には頼みにくいものです", "Seldom something for a neighbourhood association", "自治会・町内会には むずかしい ことが 多いです")]
    [InlineData(ReasonTopic.Language, 100, 1, 2, "英語・ベトナム語が話せます", "Speaks English, Vietnamese", "英語と ベトナム語が わかります")]
    [InlineData(ReasonTopic.Commitment, 100, 1, 0, "定期の活動を希望しています", "Wishes to help regularly", "つづけて 活動を したいです")]
    [InlineData(ReasonTopic.Commitment, -100, 2, 0, "定期の活動は希望していません", "Does not wish to help regularly", "つづける 活動は したくないです")]
    [InlineData(ReasonTopic.District, 100, 1, 2, "同じ地区です", "In the same district", "同じ 地区です")]
    public void Are_short_and_say_the_same_in_three_ways(
        ReasonTopic topic, int share, byte bin, byte without, string japanese, string english, string plain)
    {
        var reason = new Reason(topic, share, bin, without);
        Assert.Equal(japanese, Say(reason, _facts, Wording.Japanese));
        Assert.Equal(english, Say(reason, _facts, Wording.English));
        Assert.Equal(plain, Say(reason, _facts, Wording.PlainJapanese));
    }

    [Theory]
    [InlineData(0.0, "すぐ近くです", "Close by")]
    [InlineData(0.09, "すぐ近くです", "Close by")]
    [InlineData(0.16, "歩いて約2分（0.2km）", "About 2 minutes on foot (0.2 km)")]
    [InlineData(2.4, "歩いて約30分（2.4km）", "About 30 minutes on foot (2.4 km)")]
    [InlineData(2.41, "約2.4km離れています", "About 2.4 km away")]
    [InlineData(12.6, "約13km離れています", "About 13 km away")]
    public void Tell_a_distance_in_minutes_only_where_one_would_walk(double kilometres, string japanese, string english)
    {
        var reason = new Reason(ReasonTopic.Distance, 1, 0, 8);
        Assert.Equal(japanese, Say(reason, _facts with { Kilometres = kilometres }, Wording.Japanese));
        Assert.Equal(english, Say(reason, _facts with { Kilometres = kilometres }, Wording.English));
    }

    [Fact]
    public void Say_of_a_room_what_it_has()
    {
        var room = _facts with { Kind = ResourceKind.Room, SkillsCovered = SkillSet.Of(96, 100), SkillsLacking = default };
        Assert.Equal("プロジェクター・和室があります", Say(new(ReasonTopic.SkillCover, 1, 9, 1), room, Wording.Japanese));
        Assert.Equal("Has: Projector, Tatami room", Say(new(ReasonTopic.SkillCover, 1, 9, 1), room, Wording.English));
    }

    [Fact]
    public void Exist_for_every_reason_a_model_can_give_in_every_wording()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Randomly(seed);
            var need = new CompiledNeed(random.Need(), random.Model(), Sample.Plane, new Dictionary<ulong, int> { [1] = random.Below(3) - 1 }, random.Rules());
            var told = Reasons.Explain(need, random.Candidate(1).Entry);
            foreach (var reason in told.For.Concat(told.Against))
            {
                foreach (var wording in Enum.GetValues<Wording>())
                    Assert.InRange(Say(reason, told.Facts, wording).Length, 3, 160);
            }
        }
    }

    private static string Say(Reason reason, PairFacts facts, Wording wording) =>
        ReasonText.Of(reason, facts, StandardSkills.Catalog, wording);
}
