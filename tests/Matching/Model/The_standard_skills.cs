using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Model;

public sealed class The_standard_skills
{
    [Fact]
    public void Have_numbers_from_0_to_127_and_leave_room_for_the_citys_own()
    {
        var numbers = StandardSkills.Catalog.Skills.Select(s => s.Number).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(117, numbers.Count);
        Assert.DoesNotContain(95, numbers);
        Assert.Equal(117, numbers[^1]);
    }

    [Theory]
    [InlineData("車いす介助", 1)]
    [InlineData(" 車椅子 ", 1)]
    [InlineData("ＰＣ", 56)]
    [InlineData("wi-fi", 104)]
    [InlineData("ﾌﾟﾛｼﾞｪｸﾀｰ", 96)]
    [InlineData("通訳（英語）", 47)]
    [InlineData("Tutoring", 34)]
    public void Are_found_by_any_of_their_names_in_any_width_and_case(string name, int number) =>
        Assert.Equal(number, StandardSkills.Catalog.Find(name)?.Number);

    [Fact]
    public void Are_not_found_by_a_word_nobody_gave() => Assert.Null(StandardSkills.Catalog.Find("宇宙遊泳"));

    [Fact]
    public void Of_a_catalogue_may_not_share_a_number_or_a_name()
    {
        Assert.Throws<ArgumentException>(() => new SkillCatalog([new(1, "あ", "a", []), new(1, "い", "b", [])]));
        Assert.Throws<ArgumentException>(() => new SkillCatalog([new(1, "あ", "a", []), new(2, "い", "A", [])]));
        Assert.Throws<ArgumentException>(() => new SkillCatalog([new(128, "あ", "a", [])]));
        Assert.Throws<ArgumentException>(() => new SkillCatalog([new(-1, "あ", "a", [])]));
    }
}
