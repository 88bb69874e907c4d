using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import;

public sealed class Hostile_files
{
    private static readonly string[] Headers =
    [
        "管理番号,種別,名前,電話番号,地区,空いている時間,登録日,できること,緯度,経度,不在期間\n",
        "管理番号,登録者,登録者の種別,種類,名称,利用できる時間,地区\n",
        "依頼者,依頼者の種別,件名,分野,実施日,開始時間,終了時間,曜日・時間,人数,締切\n",
        "都道府県コード又は市区町村コード,NO,名称,POIコード,住所,緯度,経度,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,備考\n",
        "都道府県コード又は市区町村コード,NO,イベント名,開始日,終了日,開始時間,終了時間,主催者,緯度,経度\n",
        "会場名,集合場所,実施日,開始時間,終了時間,緯度,経度\n",
        "公園名,緯度,経度\n",
    ];

    private static readonly string[] Pieces =
    [
        "個人", "自治会", "環境", "佐倉", "2027/5/1", "令和9年5月1日（土）", "9:00", "午後1時", "平日 9-17", "35.7", "140.3", "中央", "P-1", "12233", "草刈り",
        ",", ",", ",", ",", "\n", "\r\n", "\"", "\"\"", "\0", "～", "(", ")", "・", "ー", "=1+1", "𠮷", "\u0301", "\u202E", "\uE000", "9999999999999", "-", "1e308", "NaN", "年月日", "（第3日曜日）",
    ];

    [Fact]
    public void Random_bytes_are_answered_by_a_plan()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Sound(ImportPlanner.Plan(bytes, Invented.Options)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Random_cells_below_a_known_header_are_answered_by_a_plan()
    {
        for (var seed = 0; seed < 4_000; seed++)
        {
            var random = new Random(seed);
            var text = Headers[random.Next(Headers.Length)] + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var flips = random.Next(3); flips > 0 && random.Next(4) == 0; flips--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(Sound(ImportPlanner.Plan(bytes, Invented.Options)), $"seed {seed}");
            ImportPlanner.References(bytes, Invented.Municipality, ImportLimits.Default);
        }
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_unread()
    {
        var plan = ImportPlanner.Plan(new byte[ImportLimits.Default.Bytes + 1], Invented.Options);
        Assert.Equal(ImportProblemCode.FileTooLarge, Assert.Single(plan.Problems).Code);
    }

    [Theory]
    [InlineData("a")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("\"\",\n")]
    [InlineData("\0")]
    [InlineData("個人,佐倉\n")]
    [InlineData("個人,\"佐倉\n")]
    [InlineData("\u0327\u0315")]
    [InlineData("（（（（")]
    [InlineData("平日9:00-")]
    public void Ten_megabytes_of_anything_take_no_more_than_linear_time(string piece)
    {
        var small = Seconds(piece, 1_000_000);
        var large = Seconds(piece, 9_900_000);

        // Ten times the bytes: linear is ten times the time. The margin is for a busy machine, not for an n log n.
        Assert.True(large < Math.Max(3, small * 60), $"{small:0.000} s for 1 MB, {large:0.000} s for 9.9 MB");
    }

    [Fact]
    public void A_cell_of_the_size_of_the_file_is_a_problem_of_its_row()
    {
        var plan = Invented.Plan("種別,名前\n個人," + new string('佐', 3_000_000) + "\n個人,佐倉\n");
        Assert.Equal((1, 1), (plan.Imported, plan.Refused));
        Assert.Equal((2, "名前", ImportProblemCode.CellTooLong), (plan.Problems[0].Line, plan.Problems[0].Column, plan.Problems[0].Code));
    }

    [Fact]
    public void Rows_beyond_the_limit_refuse_the_file()
    {
        var limits = ImportLimits.Default with { Rows = 3 };
        var plan = Invented.Plan("種別,名前\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"個人,佐倉{i}\n")), Invented.Options with { Limits = limits });
        Assert.Equal((true, 3, 3, 0), (plan.FileRefused, plan.Rows, plan.Refused, plan.Records));
        Assert.Equal((5, ImportProblemCode.TooManyRows), (Assert.Single(plan.Problems).Line, plan.Problems[0].Code));
    }

    [Fact]
    public void Problems_beyond_the_limit_are_counted_and_not_kept()
    {
        var limits = ImportLimits.Default with { Problems = 10 };
        var plan = Invented.Plan("種別,名前\n" + string.Concat(Enumerable.Repeat("神様,佐倉\n", 50)), Invented.Options with { Limits = limits });
        Assert.Equal((10, 50, 50), (plan.Problems.Count, plan.ProblemCount, plan.Refused));
    }

    [Fact]
    public void Text_that_turns_the_direction_of_writing_is_taken_out() =>
        Assert.Equal("佐倉gpj", Invented.Plan("種別,名前\n個人,佐倉\u202Egpj\n").Participants[0].Contact.Name);

    private static double Seconds(string piece, int bytes)
    {
        var text = new StringBuilder("種別,名前,空いている時間\n");
        var size = Encoding.UTF8.GetByteCount(piece);
        for (var used = 0; used + size < bytes; used += size)
            text.Append(piece);
        var content = Encoding.UTF8.GetBytes(text.ToString());
        var watch = Stopwatch.StartNew();
        Assert.True(Sound(ImportPlanner.Plan(content, Invented.Options)));
        return watch.Elapsed.TotalSeconds;
    }

    private static bool Sound(ImportPlan plan)
    {
        Assert.Equal(plan.Rows, plan.Imported + plan.Refused + plan.Repeated);
        Assert.True(!plan.FileRefused || plan.Records == 0);
        Assert.All(plan.Participants, p => Assert.Empty(ParticipantRules.Check(p.Participant).Concat(ContactRules.Check(p.Contact))));
        Assert.All(plan.Resources, r => Assert.Empty(ResourceRules.Check(r.Resource, StandardSkills.Catalog)));
        Assert.All(plan.Needs, n => Assert.Empty(NeedRules.Check(n.Need, StandardSkills.Catalog)));

        // The columns name what is wrong; the rules of the model are the gate behind them and should find nothing.
        Assert.DoesNotContain(plan.Problems, p => p.Code == ImportProblemCode.BreaksRule);
        return true;
    }
}
