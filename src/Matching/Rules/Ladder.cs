using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>自助・共助・公助: who is asked on which rung. The clock only warns; a person moves a need from rung to rung.</summary>
public static class Ladder
{
    private const ParticipantKinds NotTheCity = ParticipantKinds.Any & ~ParticipantKinds.CityDepartment;

    /// <summary>The rung to propose at triage.</summary>
    /// <param name="need">The need.</param>
    /// <param name="safetyOrWelfare">Whether somebody's safety or welfare is at stake: then straight to the city.</param>
    public static Rung FirstRung(Need need, bool safetyOrWelfare) =>
        safetyOrWelfare ? Rung.PublicHelp
        : need.Kind == ResourceKind.Information ? Rung.SelfHelp
        : need.Place is null || need.Presence == Presence.Online ? Rung.City
        : Rung.Neighbours;

    /// <summary>The kinds of participant that are asked on a rung: nobody for 自助, all but the city's departments for 共助, everybody for 公助.</summary>
    public static ParticipantKinds Owners(Rung rung) => rung switch
    {
        Rung.SelfHelp => ParticipantKinds.None,
        Rung.Neighbours or Rung.City => NotTheCity,
        Rung.PublicHelp => ParticipantKinds.Any,
        _ => throw new ArgumentOutOfRangeException(nameof(rung)),
    };

    /// <summary>Whether only the need's own district is searched.</summary>
    public static bool OwnDistrictOnly(Rung rung) => rung == Rung.Neighbours;

    /// <summary>When the desk is warned that a need has waited long on its rung; null on the last.</summary>
    /// <param name="rung">The rung.</param>
    /// <param name="since">When the need came onto it.</param>
    /// <param name="rules">The rulebook.</param>
    public static DateTimeOffset? WarnsAt(Rung rung, DateTimeOffset since, Rulebook rules) =>
        rung == Rung.PublicHelp ? null : since.AddHours(rules.RungHours);
}
