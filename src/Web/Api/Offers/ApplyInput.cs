namespace Kyodo.Web.Api.Offers;

/// <summary>応募.</summary>
/// <param name="Need">The public need.</param>
/// <param name="Resource">With what; the first fitting one unless told.</param>
/// <param name="Message">A few words for the coordinator, at most 500 characters.</param>
/// <param name="Slots">How many slots a group applies for as one.</param>
public sealed record ApplyInput(string Need, string? Resource = null, string Message = "", int Slots = 1);
