using System.Collections.Immutable;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Districts;

/// <summary>An open need that suits a participant.</summary>
/// <param name="Need">The need.</param>
/// <param name="Resource">With which resource.</param>
/// <param name="Title">The need's title.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="Score">In 1/1024 logit.</param>
/// <param name="Level">◎○△.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it.</param>
/// <param name="Facts">The figures the reasons are put into words from.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ActivityMatch")]
public sealed record ActivityMatch(NeedId Need, ResourceId Resource, string Title, Audience Audience, int Score, Level Level, ImmutableArray<Reason> For, ImmutableArray<Reason> Against, PairFacts Facts);
