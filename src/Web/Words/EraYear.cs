using System.Globalization;

namespace Kyodo.Web.Words;

/// <summary>和暦: years as the city's papers write them. From 平成 on; the eras begin on the days of 元号法.</summary>
public static class EraYear
{
    private static readonly (DateOnly From, string Name)[] s_eras = [(new(2019, 5, 1), "令和"), (new(1989, 1, 8), "平成"), (new(1926, 12, 25), "昭和")];

    /// <summary>The year of a day: 令和8年, 令和元年.</summary>
    public static string Of(DateOnly day)
    {
        foreach (var (from, name) in s_eras)
        {
            if (day >= from)
                return day.Year == from.Year ? $"{name}元年" : string.Create(CultureInfo.InvariantCulture, $"{name}{day.Year - from.Year + 1}年");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{day.Year}年");
    }

    /// <summary>A whole day: 令和8年11月22日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Of(day)}{day.Month}月{day.Day}日");

    /// <summary>The fiscal year (April to March) a day belongs to, by its first calendar year.</summary>
    public static int FiscalYearOf(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>A fiscal year: 令和8年度; that of the first days of an era bears its name, as the cities write it.</summary>
    /// <param name="year">Its first calendar year.</param>
    public static string Fiscal(int year) => (year == 2019 ? "令和元年" : Of(new(year, 4, 1))) + "度";
}
