using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Tests.Import.Values;

public sealed class Reading_times
{
    [Theory]
    [InlineData("9:30", 570)]
    [InlineData("09:30:00", 570)]
    [InlineData("９：３０", 570)]
    [InlineData("9時30分", 570)]
    [InlineData("9時半", 570)]
    [InlineData("9時", 540)]
    [InlineData("午前8時30分", 510)]
    [InlineData("午前９時", 540)]
    [InlineData("午後1時", 780)]
    [InlineData("午後13時", 780)]
    [InlineData("午後0時30分", 750)]
    [InlineData("午後12時30分", 750)]
    [InlineData("PM 3:15", 915)]
    [InlineData("正午", 720)]
    [InlineData("24:00", 1440)]
    [InlineData("0:00", 0)]
    public void Times_are_read_as_people_write_them(string text, int minutes)
    {
        Assert.True(ClockTime.TryParse(text, out var read));
        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("25:00")]
    [InlineData("24:01")]
    [InlineData("9:60")]
    [InlineData("9:3")]
    [InlineData("朝")]
    [InlineData("9:30頃")]
    [InlineData("-1:00")]
    public void What_is_no_time_is_refused(string text) => Assert.False(ClockTime.TryParse(text, out _));

    [Fact]
    public void The_days_end_is_one_minute_before_midnight_in_the_model()
    {
        Assert.Equal(new(23, 59), ClockTime.ToTime(ClockTime.DayEnd));
        Assert.Equal(new(9, 30), ClockTime.ToTime(570));
    }
}
