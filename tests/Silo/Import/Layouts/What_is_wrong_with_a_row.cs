using System.Globalization;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import.Layouts;

public sealed class What_is_wrong_with_a_row
{
    [Theory]
    [InlineData("種別,名前\n個人,", 2, "名前", ImportProblemCode.Missing)]
    [InlineData("種別,名前\n神様,佐倉", 2, "種別", ImportProblemCode.NotAllowed)]
    [InlineData("種別,名前,電話番号\n個人,佐倉,119", 2, "電話番号", ImportProblemCode.NotATelephone)]
    [InlineData("種別,名前,メール\n個人,佐倉,a@b@c", 2, "メール", ImportProblemCode.NotAMailAddress)]
    [InlineData("種別,名前,登録日\n個人,佐倉,2026/13/1", 2, "登録日", ImportProblemCode.NotADate)]
    [InlineData("種別,名前,登録日\n個人,佐倉,2026/4/1（火）", 2, "登録日", ImportProblemCode.WrongWeekday)]
    [InlineData("種別,名前,登録日\n個人,佐倉,4月1日", 2, "登録日", ImportProblemCode.NoYear)]
    [InlineData("種別,名前,地区\n個人,佐倉,どこか", 2, "地区", ImportProblemCode.UnknownDistrict)]
    [InlineData("種別,名前,緯度,経度\n個人,佐倉,139.7,35.6", 2, "緯度", ImportProblemCode.NotAPosition)]
    [InlineData("種別,名前,緯度,経度\n個人,佐倉,35.6,", 2, "経度", ImportProblemCode.NotAPosition)]
    [InlineData("種別,名前,緯度,経度\n個人,佐倉,NaN,140", 2, "緯度", ImportProblemCode.NotAPosition)]
    [InlineData("種別,名前,空いている時間\n個人,佐倉,いつか", 2, "空いている時間", ImportProblemCode.NotHours)]
    [InlineData("種別,名前,週の上限\n個人,佐倉,21", 2, "週の上限", ImportProblemCode.NotANumber)]
    [InlineData("種別,名前,不在期間\n個人,佐倉,2026-05-02～2026-05-01", 2, "不在期間", ImportProblemCode.EndBeforeStart)]
    [InlineData("種別,名前,休止\n個人,佐倉,たぶん", 2, "休止", ImportProblemCode.NotAllowed)]
    [InlineData("種別,名前,移動できる距離\n個人,佐倉,501km", 2, "移動できる距離", ImportProblemCode.NotANumber)]
    [InlineData("種別,名前,構成団体\n個人,佐倉,G-1", 2, "構成団体", ImportProblemCode.NotAllowed)]
    [InlineData("種別,名前\n個人,佐倉,余り", 2, "", ImportProblemCode.RaggedRow)]
    [InlineData("種別,名前\n\n個人", 3, "", ImportProblemCode.RaggedRow)]
    [InlineData("種別,名前\n個人,\"佐\0倉\"", 2, "名前", ImportProblemCode.NulCharacter)]
    [InlineData("種別,名前\n個人,佐\uE000倉", 2, "名前", ImportProblemCode.PrivateCharacter)]
    [InlineData("種別,名前\n個人,\"佐倉\n\n", 2, "名前", ImportProblemCode.UnclosedQuote)]
    [InlineData("種別,名前\n個人,\"佐\"倉", 2, "名前", ImportProblemCode.TextAfterQuote)]
    [InlineData("種別,名前,メール\n個人,佐倉,a@localhost", 2, "メール", ImportProblemCode.NotAMailAddress)]
    [InlineData("種別,名前,電話番号,連絡方法\n個人,佐倉,,電話", 2, "電話番号", ImportProblemCode.Missing)]
    [InlineData("依頼者,依頼者の種別,件名,分野,形式,自宅訪問\nP-1,個人,話し相手,高齢者,オンライン,はい", 2, "自宅訪問", ImportProblemCode.NotAllowed)]
    [InlineData("登録者,種類,名称\nP-404,備品,台車", 2, "登録者", ImportProblemCode.UnknownParticipant)]
    [InlineData("登録者,種類,名称\n99999/p-0000000000001,備品,台車", 2, "登録者", ImportProblemCode.OtherMunicipality)]
    [InlineData("依頼者,依頼者の種別,件名,分野\nP-1,個人,草刈り,", 2, "分野", ImportProblemCode.Missing)]
    [InlineData("依頼者,依頼者の種別,件名,分野,実施日\nP-1,個人,草刈り,環境,2026/11/20", 2, "実施日", ImportProblemCode.Past)]
    [InlineData("依頼者,依頼者の種別,件名,分野,実施日\nP-1,個人,草刈り,環境,2027/1/1～2027/12/31", 2, "実施日", ImportProblemCode.TooMany)]
    [InlineData("依頼者,依頼者の種別,件名,分野,実施日,開始時間,終了時間\nP-1,個人,草刈り,環境,2027/1/1,10:00,9:00", 2, "終了時間", ImportProblemCode.EndBeforeStart)]
    [InlineData("依頼者,依頼者の種別,件名,分野,実施日,開始時間\nP-1,個人,草刈り,環境,2027/1/1,朝", 2, "開始時間", ImportProblemCode.NotATime)]
    [InlineData("依頼者,依頼者の種別,件名,分野,人数下限,人数\nP-1,個人,草刈り,環境,5,3", 2, "人数", ImportProblemCode.NotANumber)]
    [InlineData("依頼者,依頼者の種別,件名,分野,曜日・時間,実施日,開始時間,終了時間\nP-1,個人,草刈り,環境,平日,2027/1/1,9:00,10:00", 2, "曜日・時間", ImportProblemCode.NotAllowed)]
    [InlineData("依頼者,依頼者の種別,件名,分野,頻度,実施日,開始時間,終了時間\nP-1,個人,草刈り,環境,定期,2027/1/1,9:00,10:00", 2, "頻度", ImportProblemCode.NotAllowed)]
    public void It_is_named_by_line_column_and_code(string csv, int line, string column, ImportProblemCode code)
    {
        var plan = Invented.Plan(csv);
        var problem = Assert.Single(plan.Problems, p => p.Severity == ImportSeverity.Row);
        Assert.Equal((line, column, code), (problem.Line, problem.Column, problem.Code));
        Assert.Equal((1, 0, 1), (plan.Rows, plan.Imported, plan.Refused));
        Assert.Equal(0, plan.Records);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var plan = Invented.Plan("種別,名前,電話番号,メール\n神様,,119,x\n");
        Assert.Equal(4, plan.ProblemCount);
        Assert.Equal((1, 1), (plan.Rows, plan.Refused));
    }

    [Fact]
    public void The_line_of_a_multi_line_row_is_the_line_of_the_cell() =>
        Assert.Equal((3, "電話番号"), Invented.OnlyProblem("名前,種別,町名,電話番号\n佐倉,個人,\"七\n栄\",119\n") is var p ? (p.Line, p.Column) : default);

    [Theory]
    [InlineData("種別,名前,できること\n個人,佐倉,通院付添、空中浮遊", "できること", ImportProblemCode.UnknownSkill, "空中浮遊")]
    [InlineData("種別,名前,住所\n個人,佐倉,遠くの町", "住所", ImportProblemCode.HomeLeftOut, "")]
    [InlineData("種別,名前,フリガナ\n個人,佐倉,Sakura", "フリガナ", ImportProblemCode.KanaLeftOut, "Sakura")]
    [InlineData("種別,名前,血液型\n個人,佐倉,A", "血液型", ImportProblemCode.UnknownColumn, "")]
    [InlineData("種別,名前,空いている時間\n個人,佐倉,平日（第3を除く）", "空いている時間", ImportProblemCode.HoursSimplified, "平日（第3を除く）")]
    public void A_note_does_not_refuse_the_row(string csv, string column, ImportProblemCode code, string value)
    {
        var plan = Invented.Plan(csv);
        var note = Assert.Single(plan.Problems);
        Assert.Equal((column, code, value, ImportSeverity.Note), (note.Column, note.Code, note.Value, note.Severity));
        Assert.Equal((1, 0), (plan.Imported, plan.Refused));
    }

    [Fact]
    public void Every_code_has_a_reason_in_both_languages()
    {
        foreach (var code in Enum.GetValues<ImportProblemCode>())
        {
            var problem = new ImportProblem(1, "名前", code, ImportSeverity.Row);
            var japanese = problem.Explain(CultureInfo.GetCultureInfo("ja-JP"));
            var english = problem.Explain(CultureInfo.GetCultureInfo("en"));
            Assert.NotEqual(code.ToString(), english);
            Assert.NotEqual(english, japanese);
        }
    }

    [Fact]
    public void A_value_never_shows_in_what_a_log_would_print() =>
        Assert.DoesNotContain("119", Invented.OnlyProblem("種別,名前,電話番号\n個人,佐倉,119").ToString(), StringComparison.Ordinal);
}
