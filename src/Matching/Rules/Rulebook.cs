using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>運用ルール: the city's written rules, one version of them. Participants who must not be paired are kept with the needs, not here.</summary>
public sealed record Rulebook
{
    /// <summary>Most rules of each sort.</summary>
    public const int LargestCount = 64;

    /// <summary>The rules before a city has written its own.</summary>
    public static Rulebook Standard { get; } = new() { Version = "standard-1", Author = "Kyodo", Approver = "Kyodo" };

    /// <summary>What the version is called, 1 to 40 characters; recorded with each decision made by it.</summary>
    public required string Version { get; init; }

    /// <summary>Who wrote it, 1 to 80 characters.</summary>
    public required string Author { get; init; }

    /// <summary>Who approved it, 1 to 80 characters.</summary>
    public required string Approver { get; init; }

    /// <summary>Most asks in seven days put to anybody, 0 to 20; a participant's own cap may be lower, never higher.</summary>
    public int WeeklyAskCap { get; init; } = 3;

    /// <summary>Rules that move candidates; at most <see cref="LargestCount"/>.</summary>
    public IReadOnlyList<Boost> Boosts { get; init; } = [];

    /// <summary>What must have been checked; at most <see cref="LargestCount"/>.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Who is not asked; at most <see cref="LargestCount"/>.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Candidates below this level are not shown.</summary>
    public Level MinimumLevel { get; init; } = Level.Possible;

    /// <summary>Hours for which a slot is held after 内諾 while the requester's consent is awaited, 1 to 720.</summary>
    public int HoldHours { get; init; } = 72;

    /// <summary>Hours a need may wait on one rung of the ladder before the desk is warned, 1 to 720.</summary>
    public int RungHours { get; init; } = 48;

    /// <summary>Whether asks may leave by this rulebook alone, without a person's decision. Never for minors or home visits.</summary>
    public bool AutomaticAsks { get; init; }

    // Loops by number here and below: thousands of needs are compiled at once, and an enumerator of a list seen through its interface is allocated.

    /// <summary>What must have been checked about whoever meets the need: what it asks for, what the rules add, and for a home visit being grown up.</summary>
    public Credentials RequiredFor(Need need)
    {
        var required = need.HomeVisit ? need.Required | Credentials.Adult : need.Required;
        for (var i = 0; i < Requirements.Count; i++)
        {
            var rule = Requirements[i];
            if (rule.Needs.Covers(need))
                required |= rule.Required;
        }

        return required;
    }

    /// <summary>The kinds of participant that may be asked: those the need names, without those a rule excludes.</summary>
    public ParticipantKinds OwnersFor(Need need)
    {
        var owners = need.Who;
        for (var i = 0; i < Exclusions.Count; i++)
        {
            var rule = Exclusions[i];
            if (rule.Needs.Covers(need))
                owners &= ~rule.Owners;
        }

        return owners;
    }

    /// <summary>How far the rules move a kind of participant for the need, in 1/1024 logit; same-district rules apart.</summary>
    public int BoostFor(Need need, ParticipantKind owner)
    {
        var sum = 0;
        for (var i = 0; i < Boosts.Count; i++)
        {
            var rule = Boosts[i];
            if (!rule.SameDistrictOnly && ((int)rule.Owners >> (int)owner & 1) != 0 && rule.Needs.Covers(need))
                sum += rule.Value;
        }

        return sum;
    }

    /// <summary>How far the rules move participants of the need's own district, in 1/1024 logit.</summary>
    public int SameDistrictBoostFor(Need need)
    {
        var sum = 0;
        for (var i = 0; i < Boosts.Count; i++)
        {
            var rule = Boosts[i];
            if (rule.SameDistrictOnly && rule.Needs.Covers(need))
                sum += rule.Value;
        }

        return sum;
    }

    /// <summary>Whether an ask may leave by this rulebook without a person's decision.</summary>
    /// <param name="need">The need.</param>
    /// <param name="owner">Who would be asked. Only a group, or a person known to be grown up, is asked so.</param>
    public bool MayAskAutomatically(Need need, Participant owner) =>
        AutomaticAsks && !need.HomeVisit && need.Kind != ResourceKind.Seat
        && Search.EntryOf.Credentials(owner).HasFlag(Credentials.Adult);

    /// <summary>The most asks in seven days this participant gets.</summary>
    public int WeeklyCapOf(Participant owner) => Math.Min(WeeklyAskCap, owner.WeeklyAskCap);
}
