namespace Kyodo.Silo;

/// <summary>What a process is in the cluster.</summary>
public enum ClusterRole
{
    /// <summary>It holds grains.</summary>
    Silo,

    /// <summary>It calls the silos' grains, as a web node beside them.</summary>
    Client,
}
