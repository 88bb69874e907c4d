using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>A step on one offer.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who takes it.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Reason">Why, where one is asked for or given; at most 500 characters.</param>
/// <param name="At">A date and time, where the step has one (first meeting).</param>
[GenerateSerializer, Immutable, Alias("Kyodo.OfferStep")]
public sealed record OfferStep(Guid Command, Actor By, OfferId Offer, string Reason = "", DateTimeOffset? At = null);
