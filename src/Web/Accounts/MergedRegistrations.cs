using System.Collections.Immutable;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Accounts;

/// <summary>
/// Where an account's links lead when registrations of the same person were merged (row P2): to the one that stays, and to the old one as
/// well, whose open offers go on. Nothing is written to the account, so that a merge that is taken back is taken back here too.
/// </summary>
public sealed class MergedRegistrations(IGrainFactory grains)
{
    // Somebody registered five times over is as far as it goes; a ring of merges is refused where they are made.
    private const int MostSteps = 8;

    /// <summary>The participants that an account acts for, those that stay first.</summary>
    /// <param name="linked">The participants it is linked to.</param>
    public async Task<ImmutableArray<ParticipantId>> Follow(IEnumerable<ParticipantId> linked)
    {
        List<ParticipantId> stay = [], gone = [];
        foreach (var first in linked)
        {
            var at = first;
            for (var step = 0; step < MostSteps && await Into(at) is { } into; step++)
            {
                gone.Add(at);
                at = into;
            }

            stay.Add(at);
        }

        return [.. stay.Concat(gone).Distinct()];
    }

    /// <summary>The registration that one went into; null for one that stands by itself.</summary>
    /// <param name="participant">The one.</param>
    public async Task<ParticipantId?> Into(ParticipantId participant) => (await grains.Participant(participant).Care(Actor.System))?.MergedInto;
}
