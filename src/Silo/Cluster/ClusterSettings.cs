using System.Net;

namespace Kyodo.Silo;

/// <summary>The settings under <c>Kyodo:Cluster:</c>.</summary>
public sealed class ClusterSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kyodo:Cluster";

    /// <summary>Whether this process holds grains, or only calls those of others.</summary>
    public ClusterRole Role { get; set; } = ClusterRole.Silo;

    /// <summary>The cluster's name: silos of one name are one cluster. Changed for a deployment that must not mix with the old one.</summary>
    public string ClusterId { get; set; } = "kyodo";

    /// <summary>The service's name: states and reminders are stored under it, so that it never changes.</summary>
    public string ServiceId { get; set; } = "kyodo";

    /// <summary>The address by which other silos and clients reach this one; it listens there alone.</summary>
    public string Address { get; set; } = IPAddress.Loopback.ToString();

    /// <summary>The port for other silos, 1 to 65535.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>The port for clients, 1 to 65535; 0 for none.</summary>
    public int GatewayPort { get; set; } = 30_000;
}
