namespace Kyodo.Silo.Commands;

/// <summary>A command cannot be carried out as it was given; the message is the one line that its user reads.</summary>
/// <param name="message">What is in the way, and what to do about it.</param>
public sealed class CommandRefusedException(string message) : Exception(message);
