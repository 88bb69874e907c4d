namespace Kyodo.Town.Histories;

/// <summary>A history is not enough to simulate from.</summary>
/// <param name="message">What is lacking, and how much there is.</param>
public sealed class HistoryTooThinException(string message) : Exception(message);
