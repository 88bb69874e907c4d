namespace Kyodo.Matching.Model;

/// <summary>What a participant asks for: 困りごと (private) or 募集 (public).</summary>
public sealed record Need
{
    /// <summary>The need's id.</summary>
    public required NeedId Id { get; init; }

    /// <summary>Who asks.</summary>
    public required ParticipantId Requester { get; init; }

    /// <summary>Short title, 1 to 80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done, at most 2,000 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>The kind of resource asked for.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The field of activity.</summary>
    public required Field Field { get; init; }

    /// <summary>Skills asked for; empty when none matters. At most 16.</summary>
    public SkillSet Skills { get; init; }

    /// <summary>Where; null when it does not matter (online) or the requester's district is not known.</summary>
    public Place? Place { get; init; }

    /// <summary>On site, online or goods only.</summary>
    public Presence Presence { get; init; }

    /// <summary>Once or regular.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>The hours of the week asked for; for a dated need those its <see cref="Windows"/> touch. Empty when time does not matter; not looked at when only goods change hands.</summary>
    public WeeklyHours Hours { get; init; }

    /// <summary>The dates and times of a need that comes once, at most 32; empty when it is regular or time does not matter.</summary>
    public IReadOnlyList<DatedWindow> Windows { get; init; } = [];

    /// <summary>How many are needed at least, 1 to 10,000: below it the activity does not take place.</summary>
    public int SlotsMinimum { get; init; } = 1;

    /// <summary>How many there is room for, from <see cref="SlotsMinimum"/> to 10,000.</summary>
    public int SlotsMaximum { get; init; } = 1;

    /// <summary>What must have been checked about the participant.</summary>
    public Credentials Required { get; init; }

    /// <summary>Languages of which the participant must speak one; none when it does not matter.</summary>
    public Languages Languages { get; init; }

    /// <summary>The kinds of participant that may meet it.</summary>
    public ParticipantKinds Who { get; init; } = ParticipantKinds.Any;

    /// <summary>Farthest distance in kilometres, 0.1 to 500; null for no limit.</summary>
    public double? WithinKilometres { get; init; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; }

    /// <summary>Whether the work is in somebody's home: then only adults, and never asked by rule.</summary>
    public bool HomeVisit { get; init; }

    /// <summary>Whether both sides meet before it is settled (顔合わせ・体験).</summary>
    public bool MeetingRequired { get; init; }

    /// <summary>Cautions for whoever does it (配慮事項), at most 500 characters; shown only to those who need them, never a feature.</summary>
    public string Cautions { get; init; } = "";

    /// <summary>When it must be filled; null when open.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
