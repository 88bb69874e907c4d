using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>Triage.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator.</param>
/// <param name="Decision">What becomes of it.</param>
/// <param name="Reason">Why, at most 500 characters; required unless accepted.</param>
/// <param name="Rung">The first rung of the ladder, when accepted.</param>
/// <param name="Partner">Whom it is passed to, 1 to 80 characters, when referred (E6).</param>
/// <param name="Consented">Whether the requester agreed that the partner gets the request and its history; required when referred.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.TriageNeed")]
public sealed record TriageNeed(Guid Command, Actor By, TriageDecision Decision, string Reason, Rung Rung, string Partner = "", bool Consented = false);
