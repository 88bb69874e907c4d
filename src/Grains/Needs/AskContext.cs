using System.Collections.Immutable;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Needs;

/// <summary>What is to be remembered of a candidate if it is asked, so that its outcome can be learned from.</summary>
/// <param name="Bins">The pair's bin of every feature.</param>
/// <param name="Groups">Whom it was, by groups, for the model's figures only.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AskContext")]
public sealed record AskContext(ImmutableArray<byte> Bins, OutcomeGroups Groups);
