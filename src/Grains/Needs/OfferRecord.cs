using Kyodo.Grains.Outcomes;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Needs;

/// <summary>An offer and what of it has been passed on.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Version">The need's version at which what the participant sees last changed.</param>
/// <param name="MadeAt">When it was approved, or the application came.</param>
public sealed record OfferRecord(Offer Offer, long Version, DateTimeOffset MadeAt)
{
    /// <summary>The version the participant's grain has; 0 for none.</summary>
    public long DeliveredVersion { get; init; }

    /// <summary>Whether the collaboration's grain knows that it begins.</summary>
    public bool IsStarted { get; init; }

    /// <summary>Whether the collaboration's grain knows that it ends, or said so itself.</summary>
    public bool IsEnded { get; init; }

    /// <summary>The version of the last notice from the collaboration.</summary>
    public long NoticeVersion { get; init; }

    /// <summary>What was known of the pair when it was asked; null for applications and for asks made before outcomes were learned from.</summary>
    public AskContext? Context { get; init; }

    /// <summary>How far it came, whatever came after.</summary>
    public OutcomeStep Reached { get; init; }

    /// <summary>Whether its end says nothing of the participant: the need was filled or cancelled, or the requester did not go on.</summary>
    public bool IsExcused { get; init; }

    /// <summary>The outcome that the outcomes' book has; null for none.</summary>
    public OutcomeMark? ToldOutcome { get; init; }

    /// <summary>Whether the participant's grain is still to be told.</summary>
    public bool IsUndelivered => Version > DeliveredVersion;

    /// <summary>Whether the collaboration's grain is still to be told that it begins.</summary>
    public bool MustStart => Offer.Stage == OfferStage.Confirmed && !IsStarted;

    /// <summary>Whether the collaboration's grain is still to be told that it ends.</summary>
    public bool MustEnd => Offer.Stage == OfferStage.Withdrawn && Offer.Collaboration is not null && !IsEnded;
}
