using Kyodo.Embedded.Tests.Cluster;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>The one place that says which stack the conformance tests run on.</summary>
public static class GrainTestHosts
{
    /// <summary>Starts a host on fresh storage.</summary>
    public static async Task<IGrainTestHost> StartAsync() => await ClusterTestHost.StartAsync();
}
