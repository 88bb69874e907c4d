using Kyodo.Grains.Participants;

namespace Kyodo.Web.Api.Offers;

/// <summary>Why somebody passes or withdraws; giving a reason is never required.</summary>
/// <param name="Reason">Why.</param>
public sealed record PassInput(PassReason Reason = PassReason.None);
