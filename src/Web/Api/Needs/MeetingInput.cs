namespace Kyodo.Web.Api.Needs;

/// <summary>A first meeting.</summary>
/// <param name="At">When.</param>
public sealed record MeetingInput(DateTimeOffset At);
