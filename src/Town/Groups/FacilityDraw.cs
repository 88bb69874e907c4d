using Kyodo.Matching.Model;
using Kyodo.Town.Catalogue;
using Kyodo.Town.Geography;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Groups;

/// <summary>The city's buildings: the activity centre with its booths, and a hall in each district.</summary>
public static class FacilityDraw
{
    private static readonly (string Title, ResourceKind Kind, string[] Features, string Description)[] CentreRooms =
    [
        ("大会議室（四十人）", ResourceKind.Room, ["プロジェクター", "机・椅子", "バリアフリー", "冷暖房"], "机とスクリーンがあります。二つに仕切って使うこともできます。"),
        ("小会議室（十二人）", ResourceKind.Room, ["机・椅子", "Wi-Fi", "冷暖房"], "役員会や打ち合わせに。オンライン会議用のマイクをお貸しします。"),
        ("打ち合わせブース一", ResourceKind.Room, ["机・椅子", "Wi-Fi"], "四人掛けの半個室です。空いていれば予約なしで使えます。"),
        ("打ち合わせブース二", ResourceKind.Room, ["机・椅子", "Wi-Fi"], "四人掛けの半個室です。窓側で、掲示板が使えます。"),
        ("打ち合わせブース三", ResourceKind.Room, ["机・椅子", "Wi-Fi", "バリアフリー"], "車いすのまま入れる広めのブースです。"),
        ("印刷作業室", ResourceKind.Room, ["印刷機", "机・椅子"], "紙を持ち込めば、版代だけで印刷できます。折り機と裁断機もあります。"),
        ("和室（十五畳）", ResourceKind.Room, ["和室", "冷暖房"], "お茶席や親子の集まりに。小さな水屋が付いています。"),
        ("プロジェクターと大型スクリーン", ResourceKind.Equipment, ["プロジェクター"], "一週間までお貸しします。三台あります。"),
        ("ワイヤレスアンプとマイク二本", ResourceKind.Equipment, ["音響設備"], "屋外でも使える電池式です。二組あります。"),
        ("イベント用テント", ResourceKind.Equipment, ["テント"], "間口三間のテントが六張。四人で組み立てます。"),
        ("展示パネル二十枚", ResourceKind.Equipment, ["展示設備"], "有孔ボードの自立パネルです。フックが付いています。"),
        ("長机十台と椅子五十脚", ResourceKind.Equipment, ["机・椅子"], "軽トラックでの受け取りをお願いします。"),
    ];

    private static readonly (string Title, string[] Features, string Description)[] HallRooms =
    [
        ("多目的室", ["机・椅子", "音響設備", "冷暖房", "バリアフリー", "駐車場"], "六十人ほどが座れる床張りの部屋です。体操や集会に使われています。"),
        ("調理室", ["調理設備", "冷暖房"], "調理台が五台、四十人分の食器があります。"),
        ("和室", ["和室", "冷暖房"], "二十畳を二間に仕切れます。"),
    ];

    /// <summary>The setting's buildings.</summary>
    public static IReadOnlyList<Facility> Draw(Setting setting)
    {
        var hours = GroupDraw.Week(9, 21, weekends: true);
        var centre = GroupNumbers.Centre;
        var index = 20;
        var corner = new Place(CityMap.Districts[0].Id, InventedCity.At(140, -60), "本町（市民活動支援センター）");
        var facilities = new List<Facility>
        {
            new("結野市市民活動支援センター", "ユイノシシミンカツドウシエンセンター", centre, corner, hours,
                "本町商店街の角、元は呉服店だった建物です。打ち合わせ、印刷、倉庫まで、活動の足場をまとめて使えます。",
                [.. CentreRooms.Select(r => Listing(centre, index++, "センター" + r.Title, r.Kind, r.Features, r.Description, corner, hours))]),
        };
        foreach (var district in setting.Districts)
        {
            var town = district.Towns[0];
            var place = new Place(district.Id, InventedCity.At((town.East + 90) * setting.AreaScale, (town.North - 70) * setting.AreaScale), $"{town.Name}（{district.Hall}）");
            var rooms = district.Number is 6 or 9 or 10 ? HallRooms : [.. HallRooms, ("学習室", ["机・椅子", "Wi-Fi", "冷暖房"], "十六席の静かな部屋です。夜の学習会にも使えます。")];
            index = 10 * (district.Number + 3);
            facilities.Add(new(
                district.Hall, district.Kana + "コミュニティセンター", GroupNumbers.Coordination, place, hours,
                $"{district.Name}地区の集まりの拠点です。避難所を兼ね、備蓄倉庫があります。",
                [.. rooms.Select(r => Listing(GroupNumbers.Coordination, index++, district.Hall + " " + r.Title, ResourceKind.Room, r.Features, r.Description, place, hours))]));
        }

        return facilities;
    }

    private static Listing Listing(
        ParticipantId owner, int index, string title, ResourceKind kind, string[] features, string description, Place place, WeeklyHours hours) =>
        new(new()
        {
            Id = ResourceId.Of(InventedCity.Code, 20_000_000 + (owner.Number * 1_000) + (ulong)index),
            Owner = owner,
            Kind = kind,
            Title = title,
            Skills = NeedCatalogue.SkillsOf(features),
            Place = place,
            Hours = kind == ResourceKind.Room ? hours : null,
            Presences = kind == ResourceKind.Equipment ? Presences.GoodsOnly : Presences.OnSite,
        }, description);
}
