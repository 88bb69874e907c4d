using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="Participant"/> must keep to.</summary>
public static class ParticipantRules
{
    /// <summary>Most ranges of days away.</summary>
    public const int LargestAwayCount = 64;

    /// <summary>Most asks in seven days anybody may allow.</summary>
    public const int LargestWeeklyAskCap = 20;

    /// <summary>Most members of a council.</summary>
    public const int LargestMemberCount = 500;

    /// <summary>Everything wrong with the participant; empty when it is valid.</summary>
    public static IReadOnlyList<Problem> Check(Participant participant)
    {
        var findings = new Findings();
        var municipality = findings.Id(participant.Id, "id");
        findings.Defined(participant.Kind, "kind");
        if (municipality is not null)
            findings.Check(participant.Id.IsPerson == (participant.Kind == ParticipantKind.Person), "kind", ProblemCode.Disagrees, "id");
        findings.Place(participant.Home, "home", municipality);
        findings.Flags(participant.Languages, "languages");
        findings.Flags(participant.Credentials, "credentials");
        findings.Hours(participant.FreeTime, "freeTime");
        var away = findings.List(participant.Away, "away", LargestAwayCount);
        for (var i = 0; i < away.Count; i++)
            findings.Check(away[i].To >= away[i].From, $"away[{i}].to", ProblemCode.EndsBeforeStart);
        findings.Flags(participant.Frequencies, "frequencies");
        findings.Range(participant.WeeklyAskCap, "weeklyAskCap", 0, LargestWeeklyAskCap);
        CheckMembers(participant, municipality, findings);
        return findings.Problems;
    }

    private static void CheckMembers(Participant participant, MunicipalityCode? municipality, Findings findings)
    {
        var members = findings.List(participant.Members, "members", LargestMemberCount);
        findings.Check(members.Count == 0 || participant.Kind == ParticipantKind.Council, "members", ProblemCode.Disagrees, "kind");
        var seen = new HashSet<ParticipantId>();
        for (var i = 0; i < members.Count; i++)
        {
            var path = $"members[{i}]";
            if (findings.Id(members[i], path, municipality) is null)
                continue;
            findings.Check(!members[i].IsPerson, path, ProblemCode.Unknown);
            findings.Check(members[i] != participant.Id, path, ProblemCode.Disagrees, "id");
            findings.Check(seen.Add(members[i]), path, ProblemCode.Twice);
        }
    }
}
