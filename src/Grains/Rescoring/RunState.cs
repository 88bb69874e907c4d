using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Rescoring;

/// <summary>A run that goes on: all that is needed to go on with it after a crash.</summary>
public sealed record RunState
{
    /// <summary>Its id, which is also the id of the command it sends to the model.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public required RunKind Kind { get; init; }

    /// <summary>The night, by the local date of its hour; null for a run that was asked for.</summary>
    public DateOnly? Night { get; init; }

    /// <summary>Who began it.</summary>
    public required Actor By { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public RunStage Stage { get; init; }

    /// <summary>Whether an administrator wants it to end.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The districts that are done, in the stage <see cref="RunStage.Scoring"/>.</summary>
    public ImmutableArray<DistrictId> Districts { get; init; } = [];

    /// <summary>Open needs whose candidates were looked for anew.</summary>
    public int Needs { get; init; }

    /// <summary>Of them those with another list.</summary>
    public int ListsChanged { get; init; }

    /// <summary>Of them those with another first candidate.</summary>
    public int FirstChanged { get; init; }

    /// <summary>What served when it began.</summary>
    public string ModelBefore { get; init; } = "";

    /// <summary>What serves since.</summary>
    public string ModelAfter { get; init; } = "";

    /// <summary>What came of the contest; null when nothing was learned.</summary>
    public Verdict? Verdict { get; init; }
}
