using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>What a contest led to.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Champion">The model that serves from now on: the challenger, learned anew from all outcomes, or the champion as it was.</param>
public sealed record ContestResult(Verdict Verdict, LearnedModel Champion);
