namespace Kyodo.Silo.ReadModel;

/// <summary>In which order a list has its needs.</summary>
public enum NeedOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>What waits for triage first, then what waits for somebody's answer; of these the oldest first.</summary>
    Waiting,
}
