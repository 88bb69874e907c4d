using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Models;

/// <summary>Puts a challenger in the champion's place.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who or what decided.</param>
/// <param name="Model">The challenger.</param>
/// <param name="Verdict">By what it won.</param>
/// <param name="ExpectedVersion">The version of the model it was compared with.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PromoteModel")]
public sealed record PromoteModel(Guid Command, Actor By, LearnedModel Model, Verdict Verdict, long ExpectedVersion);
