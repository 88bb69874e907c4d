using System.Collections.Immutable;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Models;

/// <summary>The model of a municipality.</summary>
/// <param name="Champion">What serves: the expert's shapes until a challenger won, and whenever the stored model cannot be read.</param>
/// <param name="Version">Counts changes.</param>
/// <param name="Faults">What is wrong with the stored model; empty when it serves.</param>
/// <param name="Previous">What the model before is called; null when there is none to return to.</param>
/// <param name="Changes">Every change, oldest first.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ModelView")]
public sealed record ModelView(LearnedModel Champion, long Version, ImmutableArray<Problem> Faults, string? Previous, ImmutableArray<ModelChange> Changes)
{
    /// <summary>Whether the expert's shapes serve because the stored model cannot be read.</summary>
    public bool IsFallback => !Faults.IsEmpty;
}
