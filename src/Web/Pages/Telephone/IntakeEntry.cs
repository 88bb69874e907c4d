using Kyodo.Matching.Intake;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>A field of the telephone memo's form.</summary>
/// <param name="Value">What stands in it.</param>
/// <param name="Guess">What the note says; empty when it says nothing.</param>
/// <param name="Words">The words of the note it came from.</param>
/// <param name="Certainty">How sure the guess is.</param>
/// <param name="IsOwn">Whether the coordinator typed it.</param>
internal sealed record IntakeEntry(string Value, string Guess, string Words, Certainty Certainty, bool IsOwn)
{
    /// <summary>Whether a guess stands in it.</summary>
    public bool IsGuess => !IsOwn && Guess.Length > 0;
}
