using System.Globalization;
using System.Text;
using Kyodo.Matching.Intake;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Intake;

/// <summary>Row P1: precision and recall of the guesses, field by field. The table is the test's output and stands in docs/intake.md.</summary>
[Trait("Row", "P1")]
public sealed class The_parser_of_telephone_memos(ITestOutputHelper output)
{
    private const double LeastOfAField = 0.90;
    private const double LeastOfAll = 0.95;

    private static readonly (string Name, string Kana)[] s_towns =
    [
        ("本町", "ホンチョウ"), ("栄町", "サカエチョウ"), ("駅前", "エキマエ"), ("大手", "オオテ"), ("桜台", "サクラダイ"), ("緑町", "ミドリチョウ"), ("坂下", "サカシタ"), ("花見塚", "ハナミヅカ"),
        ("若葉", "ワカバ"), ("東若葉", "ヒガシワカバ"), ("新生", "シンセイ"), ("学園", "ガクエン"), ("松ケ丘", "マツガオカ"), ("松原", "マツバラ"), ("上松", "カミマツ"), ("松崎", "マツザキ"),
        ("川辺", "カワベ"), ("渡戸", "ワタド"), ("船戸", "フナト"), ("中洲", "ナカス"), ("本郷", "ホンゴウ"), ("宮前", "ミヤマエ"), ("寺田", "テラダ"), ("古屋敷", "フルヤシキ"),
        ("大池", "オオイケ"), ("池尻", "イケジリ"), ("水沢", "ミズサワ"), ("堤", "ツツミ"), ("南が丘", "ミナミガオカ"), ("日向", "ヒナタ"), ("南台", "ミナミダイ"), ("星見台", "ホシミダイ"),
        ("稲穂", "イナホ"), ("新田", "シンデン"), ("沖田", "オキタ"), ("八反田", "ハッタンダ"), ("北原", "キタハラ"), ("萩野", "ハギノ"), ("山崎", "ヤマザキ"), ("柏木", "カシワギ"),
    ];

    public static IntakeParser Parser { get; } = new(
        s_towns.Select((t, i) => new IntakeTown(t.Name, t.Kana, DistrictId.Of(new MunicipalityCode("48999"), (ushort)(1 + (i / 4))))), StandardSkills.Catalog);

    [Theory]
    [InlineData(IntakeExample.HeldOut)]
    [InlineData(IntakeExample.Development)]
    public void Is_as_precise_and_complete_as_the_handbook_says(string file)
    {
        var examples = IntakeExample.Read(file);
        Assert.True(examples.Length >= 100, "There must be a hundred examples.");
        var table = new StringBuilder($"{file}: {examples.Length} examples\nfield      precision  recall  values\n");
        var all = (Right: 0, Guessed: 0, Expected: 0);
        foreach (var field in IntakeExample.Fields)
        {
            var sum = (Right: 0, Guessed: 0, Expected: 0);
            foreach (var example in examples)
            {
                var (guessed, expected) = (IntakeExample.Guessed(Parser.Parse(example.Text, IntakeExample.Today), field), example.Of(field));
                sum = (sum.Right + guessed.Intersect(expected).Count, sum.Guessed + guessed.Count, sum.Expected + expected.Count);
                // The held-out examples are only counted: whoever changes the parser must not learn from them.
                if (file == IntakeExample.Development && !guessed.SetEquals(expected))
                    output.WriteLine($"{field}: {example.Text} -> {string.Join(',', guessed)} instead of {string.Join(',', expected)}");
            }

            Assert.True(sum.Right >= LeastOfAField * sum.Guessed && sum.Right >= LeastOfAField * sum.Expected, $"{field}: {sum}");
            all = (all.Right + sum.Right, all.Guessed + sum.Guessed, all.Expected + sum.Expected);
            table.AppendLine(CultureInfo.InvariantCulture, $"{field,-10} {(double)sum.Right / sum.Guessed,9:P1} {(double)sum.Right / sum.Expected,7:P1}  {sum.Expected,6}");
        }

        output.WriteLine(table.ToString());
        var (precision, recall) = ((double)all.Right / all.Guessed, (double)all.Right / all.Expected);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: precision {precision:P1}, recall {recall:P1}"));
        Assert.True(precision >= LeastOfAll && recall >= LeastOfAll, $"precision {precision}, recall {recall}");
    }
}
