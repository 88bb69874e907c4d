using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Model;

public sealed class The_weeks_hours
{
    // 2026-11-24 is a Tuesday.
    [Theory]
    [InlineData("09:00", "10:00", 9, 10)]
    [InlineData("09:30", "10:00", 9, 10)]
    [InlineData("09:30", "10:01", 9, 11)]
    [InlineData("09:10", "09:20", 9, 10)]
    [InlineData("00:00", "00:01", 0, 1)]
    [InlineData("00:00", "23:59", 0, 24)]
    [InlineData("23:00", "23:59", 23, 24)]
    [InlineData("10:00", "11:00:00.5", 10, 12)]
    public void Of_a_dated_window_are_all_it_touches(string from, string to, int first, int end) =>
        Assert.Equal(
            WeeklyHours.Of(DayOfWeek.Tuesday, first, end),
            WeeklyHours.Of(new DatedWindow(Sample.Today, TimeOnly.Parse(from, null), TimeOnly.Parse(to, null))));

    [Fact]
    public void Of_a_window_that_does_not_end_after_it_starts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => WeeklyHours.Of(new DatedWindow(Sample.Today, new(10, 0), new(10, 0))));
        Assert.Throws<ArgumentException>(() => WeeklyHours.Of(new DatedWindow(Sample.Today, new(10, 0), new(9, 0))));
        Assert.Throws<ArgumentException>(() => WeeklyHours.Of(new DatedWindow(Sample.Today, new(22, 0), new(0, 0))));
    }

    [Fact]
    public void Of_several_windows_are_those_of_each() =>
        Assert.Equal(
            WeeklyHours.Of(DayOfWeek.Tuesday, 9, 10).Union(WeeklyHours.Of(DayOfWeek.Wednesday, 13, 15)),
            WeeklyHours.Of([new DatedWindow(Sample.Today, new(9, 0), new(10, 0)), new DatedWindow(Sample.Today.AddDays(1), new(13, 0), new(15, 0))]));

    [Fact]
    public void Of_a_day_are_its_spans_and_no_two_of_them_touch()
    {
        var hours = WeeklyHours.Of(DayOfWeek.Tuesday, 0, 2).Union(WeeklyHours.Of(DayOfWeek.Tuesday, 3, 4)).Union(WeeklyHours.Of(DayOfWeek.Tuesday, 22, 24));
        Assert.Equal([(0, 2), (3, 4), (22, 24)], hours.Spans(DayOfWeek.Tuesday));
        Assert.Empty(hours.Spans(DayOfWeek.Wednesday));
        Assert.Equal([(0, 24)], WeeklyHours.Of(DayOfWeek.Sunday, 0, 24).Spans(DayOfWeek.Sunday));
    }

    [Fact]
    public void Of_a_day_are_each_from_the_first_to_the_last_and_no_other()
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            for (var from = 0; from < 24; from++)
            {
                for (var to = from + 1; to <= 24; to++)
                {
                    var hours = WeeklyHours.Of(day, from, to);
                    Assert.Equal(to - from, hours.Count);
                    Assert.Equal([(from, to)], hours.Spans(day));
                }
            }
        }
    }

    [Fact]
    public void Number_168_from_Monday_midnight_to_Sunday_night()
    {
        var all = WeeklyHours.None;
        foreach (var day in Enum.GetValues<DayOfWeek>())
            all = all.Union(WeeklyHours.Of(day, 0, 24));
        Assert.Equal(WeeklyHours.All, all);
        Assert.Equal(168, all.Count);
        Assert.Equal(0, WeeklyHours.Bit(DayOfWeek.Monday, 0));
        Assert.Equal(167, WeeklyHours.Bit(DayOfWeek.Sunday, 23));
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 15)]
    [InlineData(DayOfWeek.Wednesday, 16)]
    [InlineData(DayOfWeek.Saturday, 7)]
    [InlineData(DayOfWeek.Saturday, 8)]
    public void Are_kept_where_one_word_of_bits_ends_and_the_next_begins(DayOfWeek day, int hour)
    {
        var hours = WeeklyHours.Of(day, hour, hour + 1);
        Assert.Equal(1, hours.Count);
        Assert.True(hours.Contains(day, hour));
        Assert.False(hours.Contains(day, hour == 23 ? 0 : hour + 1));
    }

    [Fact]
    public void Beyond_the_week_are_not_valid()
    {
        Assert.True(WeeklyHours.All.IsValid);
        Assert.False(new WeeklyHours(0, 0, 1UL << 40).IsValid);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 25)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    public void Of_an_impossible_stretch_are_refused(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.Of(DayOfWeek.Friday, from, to));
}
