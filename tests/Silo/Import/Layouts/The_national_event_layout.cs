using Kyodo.Matching.Model;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import.Layouts;

/// <summary>On rows invented to the published data model: no real file of this layout was at hand.</summary>
public sealed class The_national_event_layout
{
    private const string Header = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考\n";

    private static string Row(string code = "122335", string name = "中央ふれあいまつり", string first = "2027-05-04", string last = "2027-05-05", string starts = "10:00", string ends = "15:00", string organiser = "中央ふれあいまつり実行委員会") =>
        $"{code},1,千葉県,試作市,{name},,,{first},{last},{starts},{ends},雨天中止,模擬店とステージ,0,,まつり係,0476-00-0003,,{organiser},中央公園,試作市中央1-1,,35.73,140.34,,,500,2027-04-20,17:00,窓口,https://example.jp/,\n";

    [Fact]
    public void An_event_is_a_public_need_of_its_organiser_for_helpers()
    {
        var plan = Invented.Plan(Header + Row());
        Assert.Equal(("events", 1, 0), (plan.Layout!.Name, plan.Imported, plan.Refused));
        var need = Assert.Single(plan.Needs).Need;
        Assert.Equal(("中央ふれあいまつりのお手伝い", ResourceKind.Skill, Audience.Public, Frequency.Once, 10), (need.Title, need.Kind, need.Audience, need.Frequency, need.SlotsMaximum));
        Assert.Equal(SkillSet.Of(76), need.Skills);
        Assert.Equal([new(new(2027, 5, 4), new(10, 0), new(15, 0)), new DatedWindow(new(2027, 5, 5), new(10, 0), new(15, 0))], need.Windows);
        Assert.Equal(10, need.Hours.Count);
        Assert.Equal("中央公園", need.Place!.Label);
        var organiser = Assert.Single(plan.Participants);
        Assert.Equal((need.Requester, ParticipantKind.Council, "0476-00-0003", PutMode.AddIfAbsent), (organiser.Participant.Id, organiser.Participant.Kind, organiser.Contact.Telephone, organiser.Mode));
    }

    [Fact]
    public void A_long_event_is_a_regular_need()
    {
        var need = Assert.Single(Invented.Plan(Header + Row(first: "2027-05-01", last: "2027-08-31")).Needs).Need;
        Assert.Equal((Frequency.Regular, 0, 35), (need.Frequency, need.Windows.Count, need.Hours.Count));
    }

    [Fact]
    public void The_later_edition_has_other_names_for_code_and_address()
    {
        var later = (Header + Row()).Replace("都道府県コード又は市区町村コード,NO", "全国地方公共団体コード,ID", StringComparison.Ordinal).Replace("住所", "所在地_連結表記", StringComparison.Ordinal);
        Assert.Equal(Invented.Plan(Header + Row()).Needs[0].Need.Id, Invented.Plan(later).Needs[0].Need.Id);
    }

    [Theory]
    [InlineData("232050", "2027-05-04", "2027-05-05", "10:00", "都道府県コード又は市区町村コード", ImportProblemCode.OtherMunicipality)]
    [InlineData("122335", "2026-05-04", "2026-05-05", "10:00", "開始日", ImportProblemCode.Past)]
    [InlineData("122335", "2027-05-04", "2027-05-03", "10:00", "終了日", ImportProblemCode.EndBeforeStart)]
    [InlineData("122335", "", "", "10:00", "開始日", ImportProblemCode.Missing)]
    [InlineData("122335", "2027-05-04", "2027-05-05", "昼", "開始時間", ImportProblemCode.NotATime)]
    public void A_row_that_cannot_be_one_is_refused(string code, string first, string last, string starts, string column, ImportProblemCode problem)
    {
        var plan = Invented.Plan(Header + Row(code, first: first, last: last, starts: starts));
        Assert.Equal((column, problem), Assert.Single(plan.Problems, p => p.Severity == ImportSeverity.Row) is var p ? (p.Column, p.Code) : default);
    }

    [Fact]
    public void Time_and_organiser_that_are_not_given_are_assumed_with_a_note()
    {
        var plan = Invented.Plan(Header + Row(starts: "", ends: "", organiser: ""));
        Assert.Equal(new(9, 0), plan.Needs[0].Need.Windows[0].From);
        Assert.Equal(new(17, 0), plan.Needs[0].Need.Windows[0].To);
        Assert.Equal("試作市", Assert.Single(plan.Participants).Contact.Name);
        Assert.Equal([ImportProblemCode.TimeAssumed, ImportProblemCode.OwnerAssumed, ImportProblemCode.SlotsAssumed], plan.Problems.Select(p => p.Code).OrderBy(c => Array.IndexOf([ImportProblemCode.TimeAssumed, ImportProblemCode.OwnerAssumed, ImportProblemCode.SlotsAssumed], c)));
    }

    [Fact]
    public void A_long_name_is_cut_with_a_note()
    {
        var plan = Invented.Plan(Header + Row(name: new string('祭', 90)));
        Assert.Equal(80, plan.Needs[0].Need.Title.Length);
        Assert.Contains(plan.Problems, p => p.Code == ImportProblemCode.Shortened);
    }
}
