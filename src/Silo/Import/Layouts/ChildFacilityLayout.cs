using Kyodo.Matching.Model;
using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// 子育て施設一覧: each kindergarten or nursery is a group (<see cref="ParticipantKind.School"/>) that may ask and be asked. Its
/// rooms are full of children and are not offered.
/// </summary>
internal static class ChildFacilityLayout
{
    private static readonly ImportColumn Sort = new("種別");
    private static readonly ImportColumn Ages = new("受入年齢");

    internal static ImportLayout Layout { get; } = new(
        "child-facilities",
        "子育て施設一覧",
        "Child-rearing facilities",
        [Code, Number, Prefecture, City, Name, Kana, Sort, Address, Latitude, Longitude, Telephone, Ages, Days, Opens, Closes, HoursRemark, Remark],
        [Code, Name, Sort, Ages],
        Read);

    private static void Read(ImportRow row)
    {
        row.CheckMunicipality();
        var name = row.LineOfText(Name, 80, required: true);
        var kana = row.KanaOf(Kana);
        var telephone = row.TelephoneOf(Telephone);
        var address = row.Value(Address);
        var place = row.PlaceOf(null, row.Point(Latitude, Longitude), address, name, row.IsEmpty(Latitude) ? Address : Latitude, isHome: true);
        var hours = row.OpeningHours();
        if (row.Failed)
            return;
        var participant = new Participant
        {
            Id = ParticipantId.Group(row.Options.Municipality, ImportKey.Number(row.Options.Municipality, "child-facilities", row.Value(Number), name, row.IsEmpty(Number) ? address : "")),
            Kind = ParticipantKind.School,
            Home = place,
            Interests = FieldSet.Of(Field.ChildRearing, Field.Education),
            FreeTime = hours ?? WeeklyHours.None,
            RegisteredOn = row.Options.Today,
        };
        var method = telephone.Length > 0 ? ContactMethod.Telephone : ContactMethod.Web;
        row.Participants.Add(new(row.Line, participant, new(name, kana, telephone, Method: method), PutMode.Upsert, RegistrationDayGiven: false));
    }
}
