using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Tests.Import.Values;

public sealed class Reading_hours
{
    private static WeeklyHours On(Weekdays days, int from, int to) => HoursText.Of(days, from * 60, to * 60, HoursRounding.Inside);

    private static WeeklyHours Read(string text, HoursRounding rounding = HoursRounding.Inside)
    {
        Assert.True(HoursText.TryParse(text, rounding, out var hours, out _), text);
        return hours;
    }

    [Theory]
    [InlineData("月火水", Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday)]
    [InlineData("月・水・金", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday)]
    [InlineData("月、水、金曜日", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday)]
    [InlineData("月～金", Weekdays.Workdays)]
    [InlineData("金曜日から月曜日", Weekdays.Friday | Weekdays.Weekend | Weekdays.Monday)]
    [InlineData("平日", Weekdays.Workdays)]
    [InlineData("土日祝", Weekdays.Weekend)]
    [InlineData("土・日・祝休日", Weekdays.Weekend)]
    [InlineData("毎週火曜", Weekdays.Tuesday)]
    [InlineData("毎日", Weekdays.All)]
    [InlineData("Mon-Fri, Sun", Weekdays.Workdays | Weekdays.Sunday)]
    [InlineData("月火水木金土日", Weekdays.All)]
    public void Weekdays_are_read_as_people_write_them(string text, Weekdays expected)
    {
        Assert.True(WeekdayText.TryParse(text, out var days));
        Assert.Equal(expected, days);
    }

    [Theory]
    [InlineData("")]
    [InlineData("祝日")]
    [InlineData("月4回")]
    [InlineData("月末日")]
    [InlineData("第3日曜日")]
    public void What_is_no_set_of_weekdays_is_refused(string text) => Assert.False(WeekdayText.TryParse(text, out _));

    [Fact]
    public void Days_and_hours_go_together()
    {
        Assert.Equal(On(Weekdays.Workdays, 18, 21).Union(On(Weekdays.Weekend, 9, 17)), Read("平日 18:00-21:00; 土日 9時～17時"));
        Assert.Equal(On(Weekdays.Workdays, 18, 21).Union(On(Weekdays.Weekend, 9, 17)), Read("平日：午後6時～午後9時（休館日を除く）;土日：午前9時から午後5時まで"));
        Assert.Equal(On(Weekdays.Tuesday, 10, 12).Union(On(Weekdays.Tuesday, 14, 16)), Read("毎週火曜 10:00-12:00、14:00-16:00"));
        Assert.Equal(On(Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday, 9, 12), Read("月水金の午前"));
        Assert.Equal(On(Weekdays.Weekend, 9, 21), Read("土日"));
        Assert.Equal(WeeklyHours.All, Read("いつでも"));
        Assert.Equal(On(Weekdays.All, 9, 17), Read("9-17"));
    }

    [Fact]
    public void Hours_without_days_hold_on_the_days_not_named_elsewhere()
    {
        var expected = On(Weekdays.Workdays, 9, 19).Union(On(Weekdays.Weekend, 9, 17));
        Assert.Equal(expected, Read("9:00～19:00 （土・日・祝休日は9:00～17:00）"));
        Assert.Equal(expected, Read("9:00～19:00 9:00～17:00（土・日・祝休日）"));
    }

    [Fact]
    public void A_closing_day_takes_its_hours_away()
    {
        Assert.True(HoursText.TryParse("【開館時間】9:00～21：30 【休館日】毎週月曜日、年末年始", HoursRounding.Inside, out var hours, out var simplified));
        Assert.Equal(On(Weekdays.All & ~Weekdays.Monday, 9, 21), hours);
        Assert.True(simplified);
        Assert.Equal(On(Weekdays.Workdays, 9, 17), Read("【開館時間】8：30～17：15 【休館日】土日曜日、祝休日"));
        Assert.Equal(On(Weekdays.All, 9, 21), Read("【開館時間】9：00～21：30 【休館日】月の第3日曜日、祝日"));
        Assert.Equal(On(Weekdays.All, 9, 21), Read("【開館時間】9:00～21:00 【休館日】なし"));
    }

    [Fact]
    public void An_hour_covered_in_part_counts_for_a_need_and_not_for_free_time()
    {
        Assert.Equal(On(Weekdays.Monday, 9, 17), Read("月 8:30-17:15"));
        Assert.Equal(On(Weekdays.Monday, 8, 18), Read("月 8:30-17:15", HoursRounding.Touched));
    }

    [Theory]
    [InlineData("")]
    [InlineData("不定期")]
    [InlineData("【開館時間】不定期")]
    [InlineData("17:00-9:00")]
    [InlineData("平日夕方以降")]
    [InlineData("8:30～17:00（外来）12:00～20:00（見舞い）24時間（救急）")]
    [InlineData("【開館時間】9:00～17:00 【休館日】月火水木金土日")]
    [InlineData("12月29日～1月3日")]
    [InlineData("9:00-9:30")]
    [InlineData("((((((((")]
    public void What_cannot_be_understood_is_not_guessed(string text) =>
        Assert.False(HoursText.TryParse(text, HoursRounding.Inside, out _, out _));
}
