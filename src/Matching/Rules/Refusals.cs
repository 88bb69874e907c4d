namespace Kyodo.Matching.Rules;

/// <summary>Why a participant's resource cannot be a candidate for a need; a set, none when it can. Numbers are stored: never renumber.</summary>
[Flags]
public enum Refusals : uint
{
    /// <summary>Nothing is in the way.</summary>
    None = 0,

    /// <summary>Another kind of resource than asked for.</summary>
    OtherKind = 1 << 0,

    /// <summary>A kind of participant that the need, or a rule, does not ask.</summary>
    OwnerKind = 1 << 1,

    /// <summary>Cannot be given in the way asked for, or rests.</summary>
    Presence = 1 << 2,

    /// <summary>Something required was not checked; for a home visit, being grown up.</summary>
    Credentials = 1 << 3,

    /// <summary>No language in common.</summary>
    Language = 1 << 4,

    /// <summary>Free at none of the hours; with dates, at none of those on a date that is left.</summary>
    Hours = 1 << 5,

    /// <summary>Farther than the need allows.</summary>
    TooFar = 1 << 6,

    /// <summary>Farther than the owner goes.</summary>
    BeyondReach = 1 << 7,

    /// <summary>Asks of the last seven days have reached the cap.</summary>
    WeeklyCap = 1 << 8,

    /// <summary>Away on a date asked for, and no other is possible; with no date, away today.</summary>
    Away = 1 << 9,

    /// <summary>Something else is held on a date asked for, and no other is possible.</summary>
    Held = 1 << 10,

    /// <summary>Already asked for this need, or applied.</summary>
    AlreadyAsked = 1 << 11,

    /// <summary>Passed, or was passed over, for this need.</summary>
    Passed = 1 << 12,

    /// <summary>A note says the two are not to be paired.</summary>
    DoNotPair = 1 << 13,

    /// <summary>Is the requester.</summary>
    Requester = 1 << 14,

    /// <summary>Belongs to the requester: an officer of the group that asks, or a group the person acts for.</summary>
    Own = 1 << 15,

    /// <summary>Already joined as member and council: a partnership between the two exists.</summary>
    AlreadyJoined = 1 << 16,

    /// <summary>Below the level the rulebook shows.</summary>
    BelowLevel = 1 << 17,
}
