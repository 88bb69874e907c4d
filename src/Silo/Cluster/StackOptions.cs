using System.CommandLine;

namespace Kyodo.Silo;

/// <summary>Options of the cluster stack alone.</summary>
internal static class StackOptions
{
    /// <summary>The options, each with its configuration key.</summary>
    public static IEnumerable<(Option<string> Option, string Key)> All =>
    [
        (Role(), ClusterSettings.Section + ":Role"),
        (new("--address", "--Kyodo:Cluster:Address") { Description = "IP address by which other silos reach this one, usually 127.0.0.1 / このサイロのアドレス", HelpName = "IP" }, ClusterSettings.Section + ":Address"),
        (new("--silo-port", "--Kyodo:Cluster:SiloPort") { Description = "Port for other silos, usually 11111 / サイロ間のポート", HelpName = "PORT" }, ClusterSettings.Section + ":SiloPort"),
        (new("--gateway-port", "--Kyodo:Cluster:GatewayPort") { Description = "Port for clients, usually 30000; 0 for none / クライアント用のポート", HelpName = "PORT" }, ClusterSettings.Section + ":GatewayPort"),
        (new("--cluster-id", "--Kyodo:Cluster:ClusterId") { Description = "Name of the cluster, usually kyodo / クラスター名", HelpName = "NAME" }, ClusterSettings.Section + ":ClusterId"),
    ];

    private static Option<string> Role()
    {
        var role = new Option<string>("--role", "--Kyodo:Cluster:Role") { Description = "A silo, or a client of silos that run / 役割" };
        role.AcceptOnlyFromAmong("silo", "client");
        return role;
    }
}
