using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>Groups of which a file gives little more than the name, as the owner or requester of what it lists.</summary>
internal static class NamedGroups
{
    private static readonly (ParticipantKind Kind, string[] Parts)[] Signs =
    [
        (ParticipantKind.NeighbourhoodAssociation, ["自治会", "町内会", "町会"]),
        (ParticipantKind.Council, ["協議会", "実行委員会", "連合会"]),
        (ParticipantKind.School, ["学校", "大学", "幼稚園", "保育園", "保育所", "こども園", "高校"]),
        (ParticipantKind.Business, ["株式会社", "有限会社", "合同会社", "(株)", "(有)", "商店"]),
        (ParticipantKind.CityDepartment, ["市役所", "町役場", "村役場", "課", "事務所", "市民サービスセンター", "教育委員会"]),
    ];

    /// <summary>Adds the group of that name to the row and answers its id; the municipality itself, with a note, when there is no name.</summary>
    internal static ParticipantId Owner(this ImportRow row, ImportColumn column, ParticipantKind otherwise, string telephone = "")
    {
        var name = row.LineOfText(column, 80);
        if (name.Length > 0)
            return row.Group(name, KindOf(name, row.Options.MunicipalityName, otherwise), telephone);
        row.Note(column, ImportProblemCode.OwnerAssumed, row.Options.MunicipalityName);
        return row.Municipality();
    }

    /// <summary>Adds the municipality itself, as a department without a name, and answers its id.</summary>
    internal static ParticipantId Municipality(this ImportRow row) => row.Group(row.Options.MunicipalityName, ParticipantKind.CityDepartment, "");

    private static ParticipantId Group(this ImportRow row, string name, ParticipantKind kind, string telephone)
    {
        var id = ImportKey.NamedGroup(row.Options.Municipality, name);
        var participant = new Participant { Id = id, Kind = kind, RegisteredOn = row.Options.Today };
        var contact = new Contact(name, Telephone: telephone, Method: telephone.Length > 0 ? ContactMethod.Telephone : ContactMethod.Web);
        row.Participants.Add(new(row.Line, participant, contact, PutMode.AddIfAbsent, RegistrationDayGiven: false));
        return id;
    }

    private static ParticipantKind KindOf(string name, string municipality, ParticipantKind otherwise)
    {
        var value = JapaneseText.Value(name);
        foreach (var (kind, parts) in Signs)
        {
            if (parts.Any(part => value.Contains(part, StringComparison.Ordinal)))
                return kind;
        }

        return value == JapaneseText.Value(municipality) ? ParticipantKind.CityDepartment : otherwise;
    }
}
