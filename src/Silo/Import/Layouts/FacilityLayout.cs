using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>公共施設一覧: each facility is a room (<see cref="ResourceKind.Room"/>) of the department it belongs to.</summary>
internal static class FacilityLayout
{
    private static readonly ImportColumn Barriers = new("バリアフリー情報");

    internal static ImportLayout Layout { get; } = new(
        "facilities",
        "公共施設一覧",
        "Public facilities",
        [Code, Number, Prefecture, City, Name, Poi, Address, Latitude, Longitude, Owner, Days, Opens, Closes, HoursRemark, Barriers, Remark],
        [Code, Name, Poi, Owner, Days],
        Read);

    private static void Read(ImportRow row)
    {
        row.CheckMunicipality();
        var name = row.LineOfText(Name, 80, required: true);
        var point = row.Point(Latitude, Longitude);
        var address = row.Value(Address);
        var place = row.PlaceOf(null, point, address, JapaneseText.Cut(name, 100), row.IsEmpty(Latitude) ? Address : Latitude);
        if (place is null && !row.Failed)
            row.Fail(Address, ImportProblemCode.Missing);
        var hours = row.OpeningHours();
        if (row.Failed)
            return;
        row.Resources.Add(new(row.Line, new Resource
        {
            Id = ResourceId.Of(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "facilities", row.Value(Number), name, row.IsEmpty(Number) ? address : "")),
            Owner = row.Owner(Owner, ParticipantKind.CityDepartment),
            Kind = ResourceKind.Room,
            Title = name,
            Skills = Features(row),
            Place = place,
            Hours = hours,
        }));
    }

    // The remark says what sort of hall it is (体育館, グラウンド), and many a sort is a feature of the catalogue.
    private static SkillSet Features(ImportRow row)
    {
        var features = SkillSet.Empty;
        if (row.Options.Skills.Find(row.Value(Remark)) is { } sort)
            features = features.Union(SkillSet.Of(sort.Number));
        if (row.Value(Barriers).Length > 0 && row.Options.Skills.Find("バリアフリー") is { } stepFree)
            features = features.Union(SkillSet.Of(stepFree.Number));
        return features;
    }
}
