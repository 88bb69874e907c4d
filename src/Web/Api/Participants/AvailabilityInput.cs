using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Participants;

/// <summary>When and how often a participant wants to be asked.</summary>
public sealed record AvailabilityInput
{
    /// <summary>Free hours of an ordinary week.</summary>
    public required WeeklyHours FreeTime { get; init; }

    /// <summary>Days when nothing is possible, at most 64 ranges.</summary>
    public IReadOnlyList<DateRange> Away { get; init; } = [];

    /// <summary>Once, regular or both.</summary>
    public Frequencies Frequencies { get; init; }

    /// <summary>Most asks in seven days, 0 to 20.</summary>
    public required int WeeklyAskCap { get; init; }

    /// <summary>Whether asking rests.</summary>
    public bool Paused { get; init; }

    /// <summary>The version it was read at.</summary>
    public required long Version { get; init; }

    /// <summary>The registration with this input's changes.</summary>
    public Participant Change(Participant before) => before with
    {
        FreeTime = FreeTime,
        Away = Away,
        Frequencies = Frequencies,
        WeeklyAskCap = WeeklyAskCap,
        Paused = Paused,
    };
}
