using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Scoring;

/// <summary>Why a candidate stands where it does.</summary>
/// <param name="Score">The score, in 1/1024 logit.</param>
/// <param name="Level">◎, ○ or △.</param>
/// <param name="For">What speaks for, the strongest first.</param>
/// <param name="Against">What speaks against, the strongest first.</param>
/// <param name="Facts">The figures the reasons are put into words from.</param>
public readonly record struct Explanation(int Score, Level Level, ImmutableArray<Reason> For, ImmutableArray<Reason> Against, PairFacts Facts);
