namespace Kyodo.Grains.Rescoring;

/// <summary>How a run ended. Numbers are stored: never renumber.</summary>
public enum RunEnd : byte
{
    /// <summary>All was done.</summary>
    Done = 0,

    /// <summary>An administrator ended it; what was done stays.</summary>
    Cancelled = 1,
}
