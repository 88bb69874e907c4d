using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import.Applying;

/// <summary>
/// Where an import goes. Every put is idempotent: the same record put twice is <see cref="PutOutcome.Unchanged"/> the second
/// time. Puts of one kind may come at the same time, each id once; participants come before resources, resources before needs.
/// With <see cref="PutIntent.Check"/> nothing changes, and the owner of a resource or a need counts as registered: the plan has
/// seen to that.
/// </summary>
public interface IImportTarget
{
    /// <summary>Whether the participant is registered.</summary>
    ValueTask<bool> IsRegisteredAsync(ParticipantId participant, CancellationToken cancellation);

    /// <summary>
    /// Registers or updates a participant. With <see cref="PutMode.AddIfAbsent"/> one that is there is
    /// <see cref="PutOutcome.Unchanged"/>; without a day of registration one that is there keeps its own.
    /// </summary>
    ValueTask<PutResult> PutParticipantAsync(ParticipantEntry entry, PutIntent intent, CancellationToken cancellation);

    /// <summary>Adds or updates a resource.</summary>
    ValueTask<PutResult> PutResourceAsync(ResourceEntry entry, PutIntent intent, CancellationToken cancellation);

    /// <summary>Adds or updates a need. What has grown out of a need that is there (offers, decisions) stays.</summary>
    ValueTask<PutResult> PutNeedAsync(NeedEntry entry, PutIntent intent, CancellationToken cancellation);
}
