namespace Kyodo.Matching.Model;

/// <summary>Who takes part: a person or a group, as far as the engine may know. Names and contacts are kept in <see cref="Contact"/>.</summary>
public sealed record Participant
{
    /// <summary>The participant's id.</summary>
    public required ParticipantId Id { get; init; }

    /// <summary>What kind it is.</summary>
    public required ParticipantKind Kind { get; init; }

    /// <summary>Home or seat; null when not known or protected.</summary>
    public Place? Home { get; init; }

    /// <summary>Fields of interest.</summary>
    public FieldSet Interests { get; init; }

    /// <summary>Languages spoken.</summary>
    public Languages Languages { get; init; } = Languages.Japanese;

    /// <summary>What was checked.</summary>
    public Credentials Credentials { get; init; }

    /// <summary>Free hours of an ordinary week.</summary>
    public WeeklyHours FreeTime { get; init; }

    /// <summary>Days when nothing is possible, at most 64 ranges.</summary>
    public IReadOnlyList<DateRange> Away { get; init; } = [];

    /// <summary>Once, regular or both; none when nothing was said.</summary>
    public Frequencies Frequencies { get; init; }

    /// <summary>Most asks in seven days, 0 to 20.</summary>
    public int WeeklyAskCap { get; init; } = 3;

    /// <summary>Whether asking rests until the participant says otherwise.</summary>
    public bool Paused { get; init; }

    /// <summary>The day of registration.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Groups that are members, for a council; at most 500.</summary>
    public IReadOnlyList<ParticipantId> Members { get; init; } = [];
}
