using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;
using static Kyodo.Silo.Import.Layouts.OwnColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>できること・貸せるもの: what participants can give.</summary>
internal static class ResourceLayout
{
    private static readonly ImportColumn Owner = new("登録者", "登録者の管理番号", "所有者", "owner");
    private static readonly ImportColumn OwnerKind = new("登録者の種別", "owner kind");
    private static readonly ImportColumn Kind = new("種類", "kind");
    private static readonly ImportColumn Title = new("名称", "件名", "title");
    private static readonly ImportColumn Skills = new("できること・設備", "できること", "設備", "skills");
    private static readonly ImportColumn Experience = new("経験分野", "分野", "experience");
    private static readonly ImportColumn Hours = new("利用できる時間", "利用できる曜日・時間", "hours");
    private static readonly ImportColumn Given = new("提供方法", "presence");
    private static readonly ImportColumn Reach = new("移動できる距離", "移動できる距離km", "reach km");

    internal static ImportLayout Layout { get; } = new(
        "resources",
        "できること・貸せるもの",
        "Resources",
        [Key, Owner, OwnerKind, Kind, Title, Skills, Experience, District, Address, PlaceName, Latitude, Longitude, Hours, Given, Reach],
        [Owner, Kind, Title],
        Read,
        reportsUnknownColumns: true,
        references: Owner);

    private static void Read(ImportRow row)
    {
        var owner = row.Reference(Owner, OwnerKind);
        var kind = row.One(Kind, Words.ResourceKinds, ResourceKind.Skill, required: true);
        var title = row.LineOfText(Title, 80, required: true);
        var skills = row.Skills(Skills);
        var experience = row.FieldsOf(Experience);
        var place = row.PlaceOf(District, row.Point(Latitude, Longitude), row.Value(Address), row.LineOfText(PlaceName, 100), Address);
        var hours = row.Hours(Hours, HoursRounding.Inside);
        var given = row.Many(Given, Words.Presences).Aggregate(Presences.None, (all, one) => all | one);
        var reach = row.Kilometres(Reach);
        if (row.Failed || owner is not { } id)
            return;
        var municipality = row.Options.Municipality;
        var number = row.IsEmpty(Key)
            ? ImportKey.Number(municipality, "resource-content", id.Value, kind.ToString(), title)
            : ImportKey.Number(municipality, "resource", row.Value(Key));
        row.Resources.Add(new(row.Line, new Resource
        {
            Id = ImportKey.IsOwn<ResourceId>(municipality, row.Value(Key), out var own) ? own : ResourceId.Of(municipality, number),
            Owner = id,
            Kind = kind,
            Title = title,
            Skills = skills,
            Experience = experience,
            Place = place,
            Hours = hours.IsEmpty ? null : hours,
            Presences = given == Presences.None ? Usual(kind) : given,
            ReachKilometres = reach,
        }));
    }

    // Money and things change hands; nobody comes along with them unless the row says so.
    private static Presences Usual(ResourceKind kind) => kind is ResourceKind.Funding or ResourceKind.Equipment ? Presences.OnSite | Presences.GoodsOnly : Presences.OnSite;
}
