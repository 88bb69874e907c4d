using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.ReadModel;

/// <summary>A need as lists show it. Private needs are in it: whoever shows it to the public filters by <paramref name="Audience"/>.</summary>
/// <param name="Id">The need.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Field">Field.</param>
/// <param name="Frequency">Frequency.</param>
/// <param name="Presence">Presence.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Rung">Rung.</param>
/// <param name="District">District, if it has a place.</param>
/// <param name="PlaceLabel">Place in words.</param>
/// <param name="FirstDate">First date, if dated.</param>
/// <param name="Deadline">Deadline.</param>
/// <param name="SlotsMinimum">At least.</param>
/// <param name="SlotsMaximum">Room for.</param>
/// <param name="SlotsTaken">Held or filled.</param>
/// <param name="Candidates">How many candidates there are.</param>
/// <param name="BestLevel">The best candidate's level; null for none.</param>
/// <param name="Waiting">Offers that wait for somebody: applications, asks, agreed, consented.</param>
/// <param name="PostedAt">Posted.</param>
/// <param name="ChangedAt">Last changed.</param>
/// <param name="Version">The source's version; an older row never replaces a newer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.NeedRow")]
public sealed record NeedRow(NeedId Id, ParticipantId Requester, string Title, ResourceKind Kind, Field Field, Frequency Frequency, Presence Presence, Audience Audience, NeedStage Stage, Rung Rung, DistrictId? District, string PlaceLabel, DateOnly? FirstDate, DateTimeOffset? Deadline, int SlotsMinimum, int SlotsMaximum, int SlotsTaken, int Candidates, Level? BestLevel, int Waiting, DateTimeOffset PostedAt, DateTimeOffset ChangedAt, long Version)
{
    /// <summary>担当: the account of the coordinator who has it; empty for nobody.</summary>
    [Id(0)]
    public string Keeper { get; init; } = "";

    /// <summary>How many offers and applications are going on, from the ask to the end of the activity.</summary>
    [Id(1)]
    public int Going { get; init; }

    /// <summary>When the first of them runs out or is to meet; null for nothing dated.</summary>
    [Id(2)]
    public DateTimeOffset? Due { get; init; }

    /// <summary>Since when it has waited long on its rung of the ladder; null when it has not.</summary>
    [Id(3)]
    public DateTimeOffset? WarnedAt { get; init; }
}
