namespace Kyodo.Matching.Scoring;

/// <summary>
/// What a pair of need and resource is judged by. Each has a few bins (<see cref="Features"/>); a model gives each bin a score.
/// No attribute the law treats as sensitive is among them, and no acceptance rate. Numbers are stored: never renumber.
/// </summary>
public enum Feature : byte
{
    /// <summary>Share of the skills asked for that are there. 0: none asked; 1 to 9: none, then each further eighth.</summary>
    SkillCover = 0,

    /// <summary>The need's field: 0 neither, 1 an interest, 2 past experience, 3 both.</summary>
    FieldAffinity = 1,

    /// <summary>Distance: bins 0 to 15 by <see cref="Features.DistanceLimitsKilometres"/>; 16: does not count.</summary>
    Distance = 2,

    /// <summary>Share of the hours asked for that are free. 0: none asked; 1 to 9: none, then each further eighth.</summary>
    TimeOverlap = 3,

    /// <summary>Asks that stand in the last 30 days: 0, 1, 2, 3, 4 or more (fatigue). A passed ask is none: it would move the rank for other activities.</summary>
    RecentAsks = 4,

    /// <summary>Likeness of public texts: letter pairs both signatures share, bins 0, 1, 2, 3-4, 5-7, 8 or more.</summary>
    TextLikeness = 5,

    /// <summary>The participant's kind (bin) under the kind of resource asked for: the shape has a row of seven bins for each.</summary>
    KindFit = 6,

    /// <summary>0: no language asked; 1: one is shared; 2: none.</summary>
    Language = 7,

    /// <summary>Once or regular against what the participant wishes: 0 nothing said, 1 fits, 2 does not.</summary>
    Commitment = 8,

    /// <summary>0: the need has no place; 1: same district; 2: another.</summary>
    District = 9,

    /// <summary>1: registered within 90 days and no ask stands; 0 otherwise.</summary>
    Newcomer = 10,

    /// <summary>1: has passed, giving as reason that it is not their kind of activity, in the need's field; 0 otherwise. A pass without a reason is no mark.</summary>
    Reluctance = 11,
}
