using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Town.Groups;
using Kyodo.Town.Randomness;
using Kyodo.Town.Residents;

namespace Kyodo.Town.Names;

/// <summary>
/// Draws names and contacts that reach nobody: mail under example.jp (RFC 2606 and JPRS keep it free), mobile numbers that go on
/// with 0 after 090 and land lines under 0000, neither of which Japan's numbering plan gives out.
/// </summary>
internal static class ContactDraw
{
    private static readonly WeightedChoice SurnameRank = WeightedChoice.Zipf(NameLists.Surnames.Length, 0.5);

    internal static Contact Person(Resident resident, ulong seed)
    {
        var number = resident.Participant.Id.Number;
        var random = SeededRandom.Stream(seed, "names", number);
        var (surname, surnameKana) = NameLists.Surnames[SurnameRank.Draw(random)];
        var (given, givenKana) = random.Pick(NameLists.Given(resident.Age, random.Chance(0.54)));
        var (name, kana, local) = ($"{surname} {given}", $"{surnameKana} {givenKana}", Romaji.Of(surnameKana));
        var foreign = ForeignNames(resident.Participant.Languages);
        if (foreign.Count > 0 && random.Chance(0.85))
        {
            (name, kana) = random.Pick(foreign);
            local = "user";
        }

        var method = Method(resident.Age, random);
        var telephone = resident.Age == AgeBand.Old || random.Chance(0.25) ? LandLine(random) : Mobile(random);
        var hasMail = method == ContactMethod.Mail || method == ContactMethod.Web || random.Chance(resident.Age == AgeBand.Old ? 0.1 : 0.6);
        var hasTelephone = resident.Age != AgeBand.Minor || method == ContactMethod.Telephone;
        return new(
            name, kana, hasTelephone ? telephone : "",
            hasMail ? string.Create(CultureInfo.InvariantCulture, $"{local}{number}@example.jp") : "", method);
    }

    internal static Contact Group(TownGroup group, ulong seed)
    {
        var number = group.Participant.Id.Number;
        var random = SeededRandom.Stream(seed, "names/groups", number);
        var method = group.Participant.Kind == ParticipantKind.NeighbourhoodAssociation
            ? random.Chance(0.5) ? ContactMethod.Telephone : random.Chance(0.4) ? ContactMethod.Fax : ContactMethod.Mail
            : random.Chance(0.75) ? ContactMethod.Mail : ContactMethod.Web;
        return new(group.Name, group.Kana, LandLine(random), string.Create(CultureInfo.InvariantCulture, $"group{number}@example.jp"), method);
    }

    private static IReadOnlyList<(string Name, string Kana)> ForeignNames(Languages languages)
    {
        foreach (var language in Enum.GetValues<Languages>())
        {
            if (language != Languages.None && (languages & language) != 0 && NameLists.Foreign(language) is { Count: > 0 } names)
                return names;
        }

        return [];
    }

    private static ContactMethod Method(AgeBand age, SeededRandom random)
    {
        var draw = random.Unit();
        return age switch
        {
            AgeBand.Old => draw < 0.66 ? ContactMethod.Telephone : draw < 0.76 ? ContactMethod.Fax : draw < 0.88 ? ContactMethod.Post : ContactMethod.Mail,
            AgeBand.Senior => draw < 0.42 ? ContactMethod.Telephone : draw < 0.48 ? ContactMethod.Fax : draw < 0.8 ? ContactMethod.Mail : ContactMethod.Web,
            AgeBand.Minor => draw < 0.2 ? ContactMethod.Telephone : ContactMethod.Web,
            _ => draw < 0.12 ? ContactMethod.Telephone : draw < 0.5 ? ContactMethod.Mail : ContactMethod.Web,
        };
    }

    private static string Mobile(SeededRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"090-0{random.Below(1_000):000}-{random.Below(10_000):0000}");

    private static string LandLine(SeededRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"0000-{random.Whole(20, 99):00}-{random.Below(10_000):0000}");
}
