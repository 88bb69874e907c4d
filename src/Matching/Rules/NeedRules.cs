using System.Globalization;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>What a <see cref="Need"/> must keep to.</summary>
public static class NeedRules
{
    /// <summary>Most skills a need may ask for.</summary>
    public const int LargestSkillCount = 16;

    /// <summary>Most windows of time.</summary>
    public const int LargestWindowCount = 32;

    /// <summary>Most slots.</summary>
    public const int LargestSlotCount = 10_000;

    /// <summary>Everything wrong with the need; empty when it is valid.</summary>
    /// <param name="need">The need.</param>
    /// <param name="catalog">The municipality's skills, when skills not in it are to be refused.</param>
    public static IReadOnlyList<Problem> Check(Need need, SkillCatalog? catalog = null)
    {
        var findings = new Findings();
        var municipality = findings.Id(need.Id, "id");
        findings.Id(need.Requester, "requester", municipality);
        findings.Text(need.Title, "title", 80, required: true);
        findings.Text(need.Description, "description", 2000, lines: true);
        findings.Defined(need.Kind, "kind");
        findings.Defined(need.Field, "field");
        findings.Check(need.Skills.Count <= LargestSkillCount, "skills", ProblemCode.TooMany, LargestSkillCount.ToString(CultureInfo.InvariantCulture));
        findings.Check(catalog is null || need.Skills.Except(catalog.All) == default, "skills", ProblemCode.Unknown);
        findings.Place(need.Place, "place", municipality);
        findings.Defined(need.Presence, "presence");
        findings.Defined(need.Frequency, "frequency");
        findings.Hours(need.Hours, "hours");
        CheckWindows(need, findings);
        findings.Range(need.SlotsMinimum, "slotsMinimum", 1, LargestSlotCount);
        findings.Range(need.SlotsMaximum, "slotsMaximum", Math.Clamp(need.SlotsMinimum, 1, LargestSlotCount), LargestSlotCount);
        findings.Flags(need.Required, "required");
        findings.Flags(need.Languages, "languages");
        findings.Flags(need.Who, "who", required: true);
        if (need.WithinKilometres is { } kilometres)
            findings.Range(kilometres, "withinKilometres", 0.1, 500);
        findings.Defined(need.Audience, "audience");
        findings.Check(!need.HomeVisit || need.Presence == Presence.OnSite, "homeVisit", ProblemCode.Disagrees, "presence");
        findings.Text(need.Cautions, "cautions", 500, lines: true);
        return findings.Problems;
    }

    private static void CheckWindows(Need need, Findings findings)
    {
        var windows = findings.List(need.Windows, "windows", LargestWindowCount);
        if (windows.Count == 0)
            return;
        findings.Check(need.Frequency == Frequency.Once, "windows", ProblemCode.Disagrees, "frequency");
        var allValid = true;
        var seen = new HashSet<DatedWindow>();
        for (var i = 0; i < windows.Count; i++)
        {
            allValid &= windows[i].IsValid;
            findings.Check(windows[i].IsValid, $"windows[{i}].to", ProblemCode.EndsBeforeStart);
            findings.Check(seen.Add(windows[i]), $"windows[{i}]", ProblemCode.Twice);
        }

        if (allValid)
            findings.Check(need.Hours == WeeklyHours.Of(windows), "hours", ProblemCode.Disagrees, "windows");
    }
}
