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
    /// <summary>What each coordinator recorded last, as long as they may take it back.</summary>
    [Id(0)]
    public ImmutableArray<ToldCall> Last { get; init; } = [];

    /// <summary>What a coordinator recorded last and may take back; null for nothing.</summary>
    /// <param name="by">The coordinator.</param>
    /// <param name="now">Now.</param>
    public ToldCall? LastOf(Actor by, DateTimeOffset now) =>
        Last.LastOrDefault(l => l.Told.By.Account == by.Account && l.TakingBack is null && l.At + CallLife.TakeBackTime > now);

    /// <summary>The call a coordinator has, the one they took or took back last; null for none.</summary>
    /// <param name="by">The coordinator.</param>
    /// <param name="now">Now.</param>
    public (NeedId Need, PersonCall Call)? HeldBy(Actor by, DateTimeOffset now)
    {
        (NeedId Need, PersonCall Call)? held = null;
        foreach (var need in Needs)
        {
            foreach (var call in need.Calls)
            {
                if (call.Stage == CallStage.Calling && call.By.Account == by.Account && call.Until > now && (held is null || call.Since >= held.Value.Call.Since))
                    held = (need.Need, call);
            }
        }

        return held;
    }

    /// <summary>When a call that was put off falls due, or a name comes back from a coordinator; null for never.</summary>
    /// <param name="now">Now.</param>
    public DateTimeOffset? NextDue(DateTimeOffset now) =>
        Needs.SelectMany(n => n.Calls).Where(c => c.Stage is CallStage.Again or CallStage.Calling && c.Until > now).Min(c => c.Until);
}
