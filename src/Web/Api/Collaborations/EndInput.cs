using Kyodo.Grains.Collaborations;

namespace Kyodo.Web.Api.Collaborations;

/// <summary>The end of an activity.</summary>
/// <param name="Stage"><c>completed</c>, <c>noShow</c> or <c>withdrawn</c>.</param>
/// <param name="Reason">Why, if said; at most 500 characters.</param>
public sealed record EndInput(CollaborationStage Stage, string Reason = "");
