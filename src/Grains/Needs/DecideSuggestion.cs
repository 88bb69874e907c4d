using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>A coordinator's decision on a candidate.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator.</param>
/// <param name="Resource">The candidate.</param>
/// <param name="Owner">Whose resource it is.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why, at most 500 characters; required to pass over.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.DecideSuggestion")]
public sealed record DecideSuggestion(Guid Command, Actor By, ResourceId Resource, ParticipantId Owner, SuggestionDecision Decision, string Reason)
{
    /// <summary>How many slots a group is asked for as one, to be asked or proposed; a person takes one.</summary>
    [Id(0)]
    public int Slots { get; init; } = 1;

    /// <summary>Whether the coordinator wants it put at once, also in hours the participant does not want.</summary>
    [Id(1)]
    public bool AtOnce { get; init; }
}
