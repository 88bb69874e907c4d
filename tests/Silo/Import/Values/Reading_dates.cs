using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Tests.Import.Values;

public sealed class Reading_dates
{
    [Theory]
    [InlineData("令和7年4月1日", 2025, 4, 1)]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("令和７年４月１日（火）", 2025, 4, 1)]
    [InlineData("R7.4.1", 2025, 4, 1)]
    [InlineData("r7/4/1", 2025, 4, 1)]
    [InlineData("H31.4.30", 2019, 4, 30)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    [InlineData("大正15年12月25日", 1926, 12, 25)]
    [InlineData("明治45年7月30日", 1912, 7, 30)]
    [InlineData("2025/4/1", 2025, 4, 1)]
    [InlineData("2025-04-01", 2025, 4, 1)]
    [InlineData("２０２５－０４－０１", 2025, 4, 1)]
    [InlineData("2025−04−01", 2025, 4, 1)]
    [InlineData("2025.4.1", 2025, 4, 1)]
    [InlineData("20250401", 2025, 4, 1)]
    [InlineData("2025年11月16日（日曜日）", 2025, 11, 16)]
    [InlineData("2025年11月3日(月・祝)", 2025, 11, 3)]
    [InlineData("2025/4/1 0:00", 2025, 4, 1)]
    [InlineData(" 2025年 4月 1日 ", 2025, 4, 1)]
    [InlineData("2024/2/29", 2024, 2, 29)]
    public void Dates_are_read_as_people_write_them(string text, int year, int month, int day)
    {
        Assert.Null(JapaneseDate.Read(text, null, out var date));
        Assert.Equal(new(year, month, day), date);
    }

    [Theory]
    [InlineData("4月1日（水）", 2026, 4, 1)]
    [InlineData("3月31日", 2027, 3, 31)]
    [InlineData("12/24", 2026, 12, 24)]
    public void A_date_without_a_year_lies_in_the_fiscal_year(string text, int year, int month, int day)
    {
        Assert.Null(JapaneseDate.Read(text, 2026, out var date));
        Assert.Equal(new(year, month, day), date);
    }

    [Fact]
    public void A_date_without_a_year_or_a_fiscal_year_is_refused() =>
        Assert.Equal(ImportProblemCode.NoYear, JapaneseDate.Read("4月1日", null, out _)?.Code);

    [Fact]
    public void A_weekday_that_does_not_fit_is_told()
    {
        Assert.Equal((ImportProblemCode.WrongWeekday, "火"), JapaneseDate.Read("2025年4月1日（水）", null, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025/13/1")]
    [InlineData("2025/2/29")]
    [InlineData("2025/4/31")]
    [InlineData("0001/1/1")]
    [InlineData("令和99年1月")]
    [InlineData("明日")]
    [InlineData("2025/4/1以降")]
    [InlineData("٢٠٢٥/٤/١")]
    [InlineData("0/0")]
    public void What_is_no_date_is_refused(string text) =>
        Assert.Equal(ImportProblemCode.NotADate, JapaneseDate.Read(text, 2026, out _)?.Code);
}
