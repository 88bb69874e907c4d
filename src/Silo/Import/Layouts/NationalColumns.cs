using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>Columns that the layouts of the national open data set (自治体標準オープンデータセット, and 推奨データセット before it) share.</summary>
internal static class NationalColumns
{
    internal static readonly ImportColumn Code = new("都道府県コード又は市区町村コード", "全国地方公共団体コード", "市区町村コード");
    internal static readonly ImportColumn Number = new("NO", "ID");
    internal static readonly ImportColumn Prefecture = new("都道府県名");
    internal static readonly ImportColumn City = new("市区町村名", "地方公共団体名");
    internal static readonly ImportColumn Name = new("名称");
    internal static readonly ImportColumn Kana = new("名称_カナ");
    internal static readonly ImportColumn Poi = new("POIコード");
    internal static readonly ImportColumn Address = new("住所", "所在地_連結表記", "所在地");
    internal static readonly ImportColumn Latitude = new("緯度");
    internal static readonly ImportColumn Longitude = new("経度");
    internal static readonly ImportColumn Telephone = new("電話番号");
    internal static readonly ImportColumn Owner = new("団体名");
    internal static readonly ImportColumn Days = new("利用可能曜日");
    internal static readonly ImportColumn Opens = new("開始時間");
    internal static readonly ImportColumn Closes = new("終了時間");
    internal static readonly ImportColumn HoursRemark = new("利用可能日時特記事項");
    internal static readonly ImportColumn Remark = new("備考");

    /// <summary>Fails the row when its code says that it belongs elsewhere. A prefecture's two digits, or none, say nothing.</summary>
    internal static void CheckMunicipality(this ImportRow row)
    {
        var code = row.Value(Code);
        var own = row.Options.Municipality.Value;
        // With or without the check digit, and with a leading zero that a spreadsheet took away.
        var fits = code.Length is 0 or 1 or 2 || (code.Length is 5 or 6 && code.StartsWith(own, StringComparison.Ordinal))
            || (own[0] == '0' && code.Length is 4 or 5 && code.StartsWith(own[1..], StringComparison.Ordinal));
        if (!fits)
            row.Fail(Code, ImportProblemCode.OtherMunicipality);
    }

    /// <summary>The opening hours of the row's columns, or else of the remark; null, with a note where there was a text, when they are not known.</summary>
    internal static WeeklyHours? OpeningHours(this ImportRow row)
    {
        if (row.Minutes(Opens) is { } opens && row.Minutes(Closes) is { } closes)
        {
            var days = Weekdays.All;
            if (!row.IsEmpty(Days) && !WeekdayText.TryParse(row.Raw(Days), out days))
                row.Fail(Days, ImportProblemCode.NotHours);
            else if (closes <= opens)
                row.Fail(Closes, ImportProblemCode.EndBeforeStart);
            else
                return HoursText.Of(days, opens, closes, HoursRounding.Inside);
            return null;
        }

        if (row.IsEmpty(HoursRemark))
            return null;
        if (!HoursText.TryParse(row.Raw(HoursRemark), HoursRounding.Inside, out var hours, out var simplified))
        {
            row.Note(HoursRemark, ImportProblemCode.HoursLeftOut);
            return null;
        }

        if (simplified)
            row.Note(HoursRemark, ImportProblemCode.HoursSimplified);
        return hours;
    }
}
