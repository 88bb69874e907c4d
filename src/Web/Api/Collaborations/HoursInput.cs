namespace Kyodo.Web.Api.Collaborations;

/// <summary>Work done on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Hours">Hours, above 0 to 24, in quarters.</param>
/// <param name="Note">What was done, at most 500 characters.</param>
public sealed record HoursInput(DateOnly Date, decimal Hours, string Note = "");
