using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>The call list as the desk sees it.</summary>
/// <param name="Needs">The needs, in the order in which they are called for.</param>
/// <param name="Version">Counts changes.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CallListView")]
public sealed record CallListView(ImmutableArray<CalledNeed> Needs, long Version)
{
    /// <summary>The call a coordinator has; null for none.</summary>
    /// <param name="by">The coordinator.</param>
    /// <param name="now">Now.</param>
    public (NeedId Need, PersonCall Call)? HeldBy(Actor by, DateTimeOffset now)
    {
        foreach (var need in Needs)
        {
            foreach (var call in need.Calls)
            {
                if (call.Stage == CallStage.Calling && call.By.Account == by.Account && call.Until > now)
                    return (need.Need, call);
            }
        }

        return null;
    }

    /// <summary>When a call that was put off falls due, or a name comes back from a coordinator; null for never.</summary>
    /// <param name="now">Now.</param>
    public DateTimeOffset? NextDue(DateTimeOffset now) =>
        Needs.SelectMany(n => n.Calls).Where(c => c.Stage is CallStage.Again or CallStage.Calling && c.Until > now).Min(c => c.Until);
}
