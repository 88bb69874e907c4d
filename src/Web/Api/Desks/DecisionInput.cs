using Kyodo.Grains.Needs;

namespace Kyodo.Web.Api.Desks;

/// <summary>A coordinator's decision on a candidate.</summary>
/// <param name="Resource">The candidate's resource.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why, at most 500 characters; required to pass over.</param>
/// <param name="Slots">How many slots a group is asked for as one.</param>
public sealed record DecisionInput(string Resource, string Owner, SuggestionDecision Decision, string Reason = "", int Slots = 1);
