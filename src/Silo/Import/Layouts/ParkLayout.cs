using Kyodo.Matching.Model;
using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// A city's list of parks: each is a place for an event (<see cref="ResourceKind.EventPlace"/>) that the municipality can let
/// people have, at any hour: parks do not close.
/// </summary>
internal static class ParkLayout
{
    private static readonly ImportColumn Park = new("公園名", "公園名称");
    private static readonly ImportColumn ParkAddress = new("住所（番地まで）", "住所", "所在地", "所在地_連結表記");
    private static readonly ImportColumn Toilets = new("トイレ詳細");
    private static readonly ImportColumn Parking = new("駐車場詳細");

    internal static ImportLayout Layout { get; } = new(
        "parks",
        "公園一覧",
        "Parks",
        [Number, Park, ParkAddress, Latitude, Longitude, Toilets, Parking],
        [Park, Latitude, Longitude],
        Read);

    private static void Read(ImportRow row)
    {
        var name = row.LineOfText(Park, 80, required: true);
        var address = row.Value(ParkAddress);
        var place = row.PlaceOf(null, row.Point(Latitude, Longitude), address, name, row.IsEmpty(Latitude) ? ParkAddress : Latitude);
        if (place is null && !row.Failed)
            row.Fail(Latitude, ImportProblemCode.Missing);
        if (row.Failed)
            return;
        row.Resources.Add(new(row.Line, new Resource
        {
            Id = ResourceId.Of(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "parks", row.Value(Number), name, row.IsEmpty(Number) ? address : "")),
            Owner = row.Municipality(),
            Kind = ResourceKind.EventPlace,
            Title = name,
            Skills = Features(row),
            Place = place,
            Hours = WeeklyHours.All,
        }));
    }

    private static SkillSet Features(ImportRow row)
    {
        var features = SkillSet.Empty;
        foreach (var (applies, word) in new[] { (true, "公園"), (row.Value(Parking).Contains("あり", StringComparison.Ordinal), "駐車場"), (row.Value(Toilets).Contains("多機能", StringComparison.Ordinal), "バリアフリー") })
        {
            if (applies && row.Options.Skills.Find(word) is { } feature)
                features = features.Union(SkillSet.Of(feature.Number));
        }

        return features;
    }
}
