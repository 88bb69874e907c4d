namespace Kyodo.Web.Hosting;

/// <summary>The reverse proxies in front of this node, under <c>Kyodo:Web</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kyodo:Web";

    /// <summary>Their IP addresses; only theirs are the forwarded headers that count. None: the headers are ignored.</summary>
    public IList<string> Proxies { get; } = [];
}
