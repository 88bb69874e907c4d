namespace Kyodo.Bench;

/// <summary>The command line is wrong; the message says how, and is all the user needs.</summary>
internal sealed class BenchArgumentException(string message) : Exception(message);
