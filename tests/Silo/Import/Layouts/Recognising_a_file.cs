using Kyodo.Silo.Import;

namespace Kyodo.Silo.Tests.Import.Layouts;

public sealed class Recognising_a_file
{
    [Theory]
    [InlineData("名前,種別", "participants")]
    [InlineData("﻿ 氏　名 ,区分（必須）,備考", "participants")]
    [InlineData("登録者,種類,名称", "resources")]
    [InlineData("依頼者,件名", "needs")]
    [InlineData("都道府県コ―ド又は市区町村コ―ド,NO,名称,種別,団体名,受入年齢,利用可能曜日", "child-facilities")]
    [InlineData("都道府県コ－ド又は市区町村コ−ド,名称,POIコ‐ド,団体名,利用可能曜日", "facilities")]
    [InlineData("全国地方公共団体コード,ID,地方公共団体名,名称,POIコード,所在地_連結表記,団体名,利用可能曜日", "facilities")]
    [InlineData("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日", "events")]
    [InlineData("公園名,緯度,経度", "parks")]
    [InlineData("会場名,集合場所,実施日", "volunteer-call")]
    public void The_headings_tell_the_layout(string header, string layout) =>
        Assert.Equal(layout, Invented.Plan(header + "\n").Layout?.Name);

    [Theory]
    [InlineData("", ImportProblemCode.EmptyFile, 0)]
    [InlineData("\uFEFF", ImportProblemCode.EmptyFile, 0)]
    [InlineData("\n \n,,\n", ImportProblemCode.EmptyFile, 0)]
    [InlineData("a,b,c\n1,2,3\n", ImportProblemCode.UnknownLayout, 1)]
    [InlineData("種別,名前\n", ImportProblemCode.NoRows, 0)]
    [InlineData("種別,名前,氏名\n個人,a,b\n", ImportProblemCode.DuplicateHeading, 1)]
    [InlineData("種別,名前,名 前\n個人,a,b\n", ImportProblemCode.DuplicateHeading, 1)]
    [InlineData("\n\"種別,名前\n個人,a\n", ImportProblemCode.UnclosedQuote, 2)]
    [InlineData("種別\t名前\n個人\ta\n", ImportProblemCode.UnknownLayout, 1)]
    public void A_file_that_cannot_be_read_is_refused_with_its_line(string csv, ImportProblemCode code, int line)
    {
        var plan = Invented.Plan(csv);
        var problem = Assert.Single(plan.Problems);
        Assert.Equal((code, line, ImportSeverity.File), (problem.Code, problem.Line, problem.Severity));
        Assert.True(plan.FileRefused);
        Assert.False(plan.MayApply(ImportMode.KeepGood));
        Assert.Equal(0, plan.Records);
    }

    [Fact]
    public void Headings_are_unambiguous_within_each_layout()
    {
        foreach (var layout in ImportLayouts.All)
        {
            var headings = layout.Columns.SelectMany(c => c.Aliases.Prepend(c.Name).Select(Silo.Import.Values.JapaneseText.Key).Distinct()).ToList();
            Assert.Equal(headings.Distinct().Count(), headings.Count);
            Assert.All(layout.Marks, mark => Assert.Contains(mark, layout.Columns));
        }
    }
}
