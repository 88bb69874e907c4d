using Kyodo.Matching.Model;

namespace Kyodo.Town.Worlds;

/// <summary>What of an ask depends on nothing hidden: the forms, the calendar and what was seen of the person before.</summary>
internal readonly record struct Circumstances
{
    /// <summary>The need's field.</summary>
    internal required Field Field { get; init; }

    /// <summary>The share of the skills asked for that is there, 0 to 1.</summary>
    internal required double Cover { get; init; }

    /// <summary>The share of the hours asked for that is free, 0 to 1.</summary>
    internal required double Overlap { get; init; }

    /// <summary>Whether more than half of the hours are evenings.</summary>
    internal required bool IsEvening { get; init; }

    /// <summary>The day of the activity.</summary>
    internal required DateOnly Day { get; init; }

    /// <summary>Days from the ask to the activity.</summary>
    internal required int Notice { get; init; }

    /// <summary>Whether nobody has to come.</summary>
    internal required bool GoodsOnly { get; init; }

    /// <summary>The straight way; null when there is none or it is not known.</summary>
    internal required double? Kilometres { get; init; }

    /// <summary>Whether the river lies between.</summary>
    internal required bool CrossesRiver { get; init; }

    /// <summary>1 for a need of many, -1 for a need of one, otherwise 0.</summary>
    internal required int Crowd { get; init; }

    /// <summary>How often the person carried something through for this requester.</summary>
    internal required int CompletedHere { get; init; }

    /// <summary>How often they gave up what they had begun for this requester.</summary>
    internal required int StoppedHere { get; init; }

    /// <summary>What a frequency costs that they did not tick, 0 or less.</summary>
    internal required double Commitment { get; init; }

    /// <summary>Their asks in the 30 days before.</summary>
    internal required int Recent { get; init; }

    /// <summary>Whether they are asked themselves.</summary>
    internal required bool Personal { get; init; }

    /// <summary>What a fresh registration, something carried through or long waiting does.</summary>
    internal required double Eagerness { get; init; }
}
