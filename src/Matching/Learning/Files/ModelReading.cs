using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;

namespace Kyodo.Matching.Learning.Files;

/// <summary>What came of reading a model file.</summary>
/// <param name="Model">The model; null when anything is wrong.</param>
/// <param name="Problems">What is wrong, by field; empty when there is a model.</param>
public sealed record ModelReading(LearnedModel? Model, IReadOnlyList<Problem> Problems);
