using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Rules;

/// <summary>The hard rules: whether, and if not why not, a resource may be a candidate for a need. Pure; allocates nothing.</summary>
public static class Eligibility
{
    /// <summary>What the search tests by its columns, by name: none exactly when <see cref="CompiledNeed.IsEligible"/>.</summary>
    public static Refusals Of(CompiledNeed need, in Entry entry)
    {
        var why = Refusals.None;
        if (entry.Kind != need.Kind)
            why |= Refusals.OtherKind;
        if (((int)need.Owners >> (int)entry.Owner & 1) == 0)
            why |= Refusals.OwnerKind;
        if ((entry.Presences & need.Presence) == 0)
            why |= Refusals.Presence;
        if ((entry.Credentials & need.Required) != need.Required)
            why |= Refusals.Credentials;
        if (need.Languages != 0 && (entry.Languages & need.Languages) == 0)
            why |= Refusals.Language;
        if (need.HoursAsked > 0 && entry.Hours.Intersect(need.Hours).IsEmpty)
            why |= Refusals.Hours;
        if (need.Position.IsKnown && entry.Position.IsKnown)
        {
            var squared = need.Position.SquaredDistance(entry.Position);
            if (squared > need.Within)
                why |= Refusals.TooFar;
            if (squared > CompiledNeed.SquaredReach(entry.Reach))
                why |= Refusals.BeyondReach;
        }

        return why;
    }

    /// <summary>What is no bit test: caps, dated conflicts, and who is out for this need.</summary>
    /// <param name="circle">The need and who is out for it.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="resource">The owner's resource.</param>
    /// <param name="standing">The owner's running state.</param>
    /// <param name="rules">The rulebook.</param>
    /// <param name="today">Local day.</param>
    public static Refusals Of(NeedCircle circle, Participant owner, Resource resource, Standing standing, Rulebook rules, DateOnly today)
    {
        var why = circle.Of(owner);
        if (IsKeptApart(circle.Need, standing))
            why |= Refusals.DoNotPair;
        if (standing.AsksThisWeek(today) >= rules.WeeklyCapOf(owner))
            why |= Refusals.WeeklyCap;
        return why | OfDates(circle.Need, owner, resource, standing, today);
    }

    /// <summary>The same of a candidate, sooner where there is little to look at.</summary>
    /// <param name="circle">The need and who is out for it.</param>
    /// <param name="candidate">The candidate, as of <paramref name="today"/>.</param>
    /// <param name="rules">The rulebook.</param>
    /// <param name="today">Local day.</param>
    public static Refusals Of(NeedCircle circle, Candidate candidate, Rulebook rules, DateOnly today)
    {
        if (!candidate.IsUntouched)
            return Of(circle, candidate.Owner, candidate.Resource, candidate.Standing, rules, today);
        var why = circle.Of(candidate.Owner);
        if (rules.WeeklyCapOf(candidate.Owner) <= 0)
            why |= Refusals.WeeklyCap;
        return circle.IsInSomeWindow(candidate.Entry.Hours) ? why : why | Refusals.Hours;
    }

    // A need that names dates takes any of them: one that is possible is enough. The search has only seen that some hour of some
    // date is free in an ordinary week; whether it is free on a date that is left, is seen here.
    private static Refusals OfDates(Need need, Participant owner, Resource resource, Standing standing, DateOnly today)
    {
        if (need.Windows.Count == 0)
            return IsAway(owner, today) ? Refusals.Away : Refusals.None;
        var hours = EntryOf.Hours(owner, resource, standing);
        var why = Refusals.None;
        for (var i = 0; i < need.Windows.Count; i++)
        {
            var window = need.Windows[i];
            if (IsAway(owner, window.Date))
                why |= Refusals.Away;
            else if (need.Presence != Presence.GoodsOnly && hours.Intersect(WeeklyHours.Of(window)).IsEmpty)
                why |= Refusals.Hours;
            else if (IsHeld(need, owner, resource, standing, window))
                why |= Refusals.Held;
            else
                return Refusals.None;
        }

        return why;
    }

    // A loop: the search asks this for every would-be candidate.
    private static bool IsKeptApart(Need need, Standing standing)
    {
        for (var i = 0; i < standing.KeptApart.Count; i++)
        {
            if (standing.KeptApart[i] == need.Requester)
                return true;
        }

        return false;
    }

    private static bool IsAway(Participant owner, DateOnly day)
    {
        for (var i = 0; i < owner.Away.Count; i++)
        {
            if (owner.Away[i].Contains(day))
                return true;
        }

        return false;
    }

    // The same thing is never given twice at one time; a person's own time neither, whatever they give it to, unless no time is taken.
    private static bool IsHeld(Need need, Participant owner, Resource resource, Standing standing, DatedWindow window)
    {
        var takesOwnTime = need.Presence != Presence.GoodsOnly && EntryOf.TakesOwnTime(owner, resource);
        for (var i = 0; i < standing.Held.Count; i++)
        {
            var held = standing.Held[i];
            if (held.Window.Overlaps(window) && (held.Resource == resource.Id || (takesOwnTime && held.Kind.TakesTime())))
                return true;
        }

        return false;
    }
}
