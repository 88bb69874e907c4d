namespace Kyodo.Grains.Commands;

/// <summary>An answer that was given.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="Answer">The first answer to it.</param>
/// <param name="At">When.</param>
public sealed record RememberedAnswer(Guid Command, Answer Answer, DateTimeOffset At);
