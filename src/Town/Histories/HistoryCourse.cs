using Kyodo.Town.Simulation;

namespace Kyodo.Town.Histories;

/// <summary>A way of asking that is tried on a city's history.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="IsDraft">Whether under the rules that wait for approval; otherwise under those in force.</param>
public readonly record struct HistoryCourse(Policy Policy, bool IsDraft)
{
    /// <summary>Its name for programs, such as "ours" or "ours-draft".</summary>
    public string Key => Policies.Key(Policy) + (IsDraft ? "-draft" : "");
}
