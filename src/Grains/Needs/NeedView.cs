using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>A need with all that the desk may see.</summary>
/// <param name="Need">The need.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Rung">The rung of the ladder.</param>
/// <param name="Suggestions">The best candidates, best first.</param>
/// <param name="Offers">Offers and applications, oldest first.</param>
/// <param name="Steps">What was decided and done, oldest first; the last 200.</param>
/// <param name="SlotsTaken">Slots held or filled.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Version">Counts changes.</param>
/// <param name="Planned">Whom the last nightly plan would ask.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.NeedView")]
public sealed record NeedView(Need Need, NeedStage Stage, Rung Rung, ImmutableArray<Suggestion> Suggestions, ImmutableArray<Offer> Offers, ImmutableArray<NeedStep> Steps, int SlotsTaken, DateTimeOffset PostedAt, long Version, ImmutableArray<ResourceId> Planned)
{
    /// <summary>Whom it was passed to; null when it was not.</summary>
    [Id(0)]
    public Referral? Referral { get; init; }

    /// <summary>When the ladder's clock warned that it has waited long on its rung; null while it has not.</summary>
    [Id(1)]
    public DateTimeOffset? RungWarnedAt { get; init; }

    /// <summary>担当: the account of the coordinator who has it; empty for nobody.</summary>
    [Id(2)]
    public string Keeper { get; init; } = "";
}
