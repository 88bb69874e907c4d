using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Collaborations;

/// <summary>What others see of a collaboration's state.</summary>
public static class CollaborationViews
{
    /// <summary>For the lists.</summary>
    /// <param name="id">The collaboration.</param>
    /// <param name="state">Its state; it has started.</param>
    public static CollaborationRow Row(CollaborationId id, CollaborationState state)
    {
        var start = state.Start!;
        return new(id, start.Need, start.Requester, start.Participant, start.Title, state.Stage, state.Work.Sum(w => w.Hours), state.StartedAt, state.Version) { People = start.People };
    }
}
