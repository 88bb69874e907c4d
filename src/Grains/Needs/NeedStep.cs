using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>One recorded step or decision: who, when, why (A5, P8).</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, in which role.</param>
/// <param name="What">A stable word: <c>posted</c>, <c>triaged</c>, <c>approved</c>, <c>passed_over</c>, <c>held</c>, <c>asked</c>, <c>agreed</c>, <c>consented</c>, …</param>
/// <param name="Offer">The offer it concerns, if one.</param>
/// <param name="Resource">The candidate it concerns, if one.</param>
/// <param name="Reason">Why, if said.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.NeedStep")]
public sealed record NeedStep(DateTimeOffset At, Actor By, string What, OfferId? Offer, ResourceId? Resource, string Reason);
