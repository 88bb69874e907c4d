using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Intake;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Intake;

/// <summary>Row P1: a note is read again after each fragment; nothing that is typed breaks it.</summary>
[Trait("Row", "P1")]
public sealed class A_note_that_grows
{
    private static readonly IntakeParser s_parser = The_parser_of_telephone_memos.Parser;

    [Fact]
    public void Fills_field_after_field_and_says_which_words_each_guess_came_from()
    {
        const string note = "来週 火 午前 病院 付添 80代 桜台 車いす";
        var guesses = s_parser.Parse(note, IntakeExample.Today);
        Assert.Equal(new DateOnly(2026, 11, 24), Assert.Single(guesses.Dates).Value);
        Assert.Equal("来週 火", Words(note, guesses.Dates[0].Span));
        Assert.Equal("午前", Words(note, guesses.Time!.Value.Span));
        Assert.Equal("付添", Words(note, guesses.Skills[0].Span));
        Assert.Equal("桜台", Words(note, guesses.Town!.Value.Span));
        Assert.Equal(["80代", "車いす"], guesses.Cautions.Select(c => Words(note, c.Span)));
        Assert.Null(s_parser.Parse(note[..5], IntakeExample.Today).Town);
        Assert.Equal(Field.Elderly, s_parser.Parse("病院 付添", IntakeExample.Today).Field!.Value.Value);
    }

    [Theory]
    [InlineData("ﾂｷｿｲ ﾋﾞｮｳｲﾝ", "付き添い 病院")]
    [InlineData("くるまいす", "車椅子")]
    [InlineData("ｽﾏﾎ", "スマホ")]
    [InlineData("１１／２６　９：３０", "11/26 9:30")]
    [InlineData("松が丘", "松ケ丘")]
    public void Reads_every_way_of_writing_alike(string written, string usual)
    {
        var (one, other) = (s_parser.Parse(written, IntakeExample.Today), s_parser.Parse(usual, IntakeExample.Today));
        Assert.All(IntakeExample.Fields, field => Assert.True(IntakeExample.Guessed(one, field).SetEquals(IntakeExample.Guessed(other, field)), field));
        Assert.Contains(IntakeExample.Fields.Where(f => f != "kind"), field => !IntakeExample.Guessed(one, field).IsEmpty);
    }

    [Theory]
    [InlineData("山崎さん 南台", "南台")]
    [InlineData("柏木様 電話0476-00-1234", null)]
    [InlineData("堤防の草刈り", null)]
    [InlineData("堤 草刈り", "堤")]
    public void Takes_no_persons_name_for_a_town(string note, string? town) =>
        Assert.Equal(town, s_parser.Parse(note, IntakeExample.Today).Town?.Value.Name);

    [Theory]
    [InlineData("田中さん 0476-12-3456 車イス 付添い", "田中", "0476-12-3456")]
    [InlineData("０９０ー１２３４ー５６７８ タナカ様から 草刈り", "タナカ", "090-1234-5678")]
    [InlineData("(090-1234-5678) 草刈り", null, "090-1234-5678")]
    [InlineData("車いす 田中さん", "田中", null)]
    [InlineData("お母さんの通院 傾聴さんに来てほしい", null, null)]
    public void Finds_who_calls_and_their_number(string note, string? name, string? telephone)
    {
        var guesses = s_parser.Parse(note, IntakeExample.Today);
        Assert.Equal(name, guesses.Caller?.Value);
        Assert.Equal(telephone, guesses.Telephone?.Value);
    }

    [Fact]
    public void Takes_the_day_of_the_municipality_not_of_the_server()
    {
        // Half past midnight in Tokyo is still the day before in Greenwich.
        var now = new DateTimeOffset(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);
        var guessed = s_parser.Parse("明日 草刈り", now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        Assert.Equal(new DateOnly(2026, 11, 20), Assert.Single(guessed.Dates).Value);
    }

    [Fact]
    public void Is_read_whatever_is_typed_with_guesses_inside_the_text_and_the_same_each_time()
    {
        string[] pieces = [.. IntakeExample.Read(IntakeExample.Development).SelectMany(e => e.Text.Split(' ')), "32/13", "99月99日", "99:99", "0時", "第9月", "\ud83d", "\ude00", "ﾞ", "", "二十五人", "百人", "29日", "2/29", "人", "毎", "～", "99999999999人"];
        var notes = from words in Gen.Elements(pieces).ListOf() from cut in Gen.Choose(0, 40) select Cut(string.Join(' ', words), cut);
        Prop.ForAll(notes.ToArbitrary(), note =>
        {
            var guesses = s_parser.Parse(note, IntakeExample.Today);
            TextSpan[] spans =
            [
                guesses.Kind.Span, .. guesses.Skills.Select(g => g.Span), .. guesses.Dates.Select(g => g.Span), .. guesses.Days.Select(g => g.Span), .. guesses.Cautions.Select(g => g.Span),
                guesses.Field?.Span ?? default, guesses.Town?.Span ?? default, guesses.Time?.Span ?? default, guesses.Slots?.Span ?? default, guesses.Frequency?.Span ?? default,
            ];
            Assert.All(spans, span => Assert.True(span.Start >= 0 && span.End <= note.Length, note));
            Assert.All(guesses.Dates, d => Assert.True(d.Value >= IntakeExample.Today, note));
            Assert.True(guesses.Time is not { } time || time.Value.To > time.Value.From, note);
            var again = s_parser.Parse(note, IntakeExample.Today);
            Assert.All(IntakeExample.Fields, field => Assert.True(IntakeExample.Guessed(guesses, field).SetEquals(IntakeExample.Guessed(again, field)), note));
        }).QuickCheckThrowOnFailure();
    }

    private static string Cut(string text, int tail) => text[..Math.Max(0, text.Length - tail)];

    private static string Words(string note, TextSpan span) => note.Substring(span.Start, span.Length);
}
