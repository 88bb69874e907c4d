using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Desks;

/// <summary>Triage.</summary>
/// <param name="Decision">What becomes of the need.</param>
/// <param name="Reason">Why, at most 500 characters; required unless accepted.</param>
/// <param name="Rung">The first rung of the ladder, when accepted.</param>
/// <param name="Partner">Whom it is passed to, 1 to 80 characters, when referred.</param>
/// <param name="Consented">Whether the requester agreed to that; required when referred.</param>
public sealed record TriageInput(TriageDecision Decision, string Reason = "", Rung Rung = Rung.Neighbours, string Partner = "", bool Consented = false);
