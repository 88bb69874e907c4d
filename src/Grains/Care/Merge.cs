using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>Another registration of the same person, merged into this one; its own record stays as it was.</summary>
/// <param name="Other">The other registration.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
/// <param name="Contact">The other's name and contacts as they were; null before.</param>
/// <param name="Resources">The resources that came from it, under the ids they have here.</param>
/// <param name="EndedAt">When it was taken back.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Merge")]
public sealed record Merge(ParticipantId Other, MergeStage Stage, Actor By, DateTimeOffset At, Contact? Contact, ImmutableArray<ResourceId> Resources, DateTimeOffset? EndedAt)
{
    /// <summary>For how long a merge can be taken back.</summary>
    public static TimeSpan Undoable { get; } = TimeSpan.FromDays(30);

    /// <summary>Whether it can still be taken back.</summary>
    public bool CanBeUndone(DateTimeOffset now) => Stage == MergeStage.Merged && now < At + Undoable;
}
