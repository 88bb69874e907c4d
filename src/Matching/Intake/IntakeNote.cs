using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>What a telephone memo (電話メモ) seems to say, field by field.</summary>
public sealed record IntakeNote
{
    /// <summary>The kind of resource asked for.</summary>
    public required Guess<ResourceKind> Kind { get; init; }

    /// <summary>The field of activity; null when nothing points to one.</summary>
    public Guess<Field>? Field { get; init; }

    /// <summary>Skill numbers, in the order of the text.</summary>
    public ImmutableArray<Guess<int>> Skills { get; init; } = [];

    /// <summary>Where; null when no town is named.</summary>
    public Guess<IntakeTown>? Town { get; init; }

    /// <summary>The days of a need that comes once, ascending.</summary>
    public ImmutableArray<Guess<DateOnly>> Dates { get; init; } = [];

    /// <summary>The weekdays of a regular need, Monday first.</summary>
    public ImmutableArray<Guess<DayOfWeek>> Days { get; init; } = [];

    /// <summary>Regular where the text says so; null when it does not.</summary>
    public Guess<Frequency>? Frequency { get; init; }

    /// <summary>The time of day; null when none is named.</summary>
    public Guess<DayTime>? Time { get; init; }

    /// <summary>How many people; null when no number is named.</summary>
    public Guess<SlotRange>? Slots { get; init; }

    /// <summary>The name before さん or 様; null when nobody is called so.</summary>
    public Guess<string>? Caller { get; init; }

    /// <summary>A telephone number, with ASCII digits and hyphens; null for none.</summary>
    public Guess<string>? Telephone { get; init; }

    /// <summary>Cautions (配慮事項) in usual words, in the order of the text: 車いす, 80代, 耳が遠い.</summary>
    public ImmutableArray<Guess<string>> Cautions { get; init; } = [];
}
