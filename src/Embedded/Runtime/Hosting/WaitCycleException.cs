namespace Kyodo.Embedded;

/// <summary>A call was refused because it waited, through others, for itself. The cluster stack says so only after the response timeout.</summary>
/// <param name="message">Which calls wait for each other.</param>
public sealed class WaitCycleException(string message) : TimeoutException(message);
