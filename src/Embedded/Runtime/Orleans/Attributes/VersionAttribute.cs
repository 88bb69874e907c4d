namespace Orleans.CodeGeneration;

/// <summary>The version of a grain interface, for rolling upgrades of the cluster stack; without effect in one process.</summary>
/// <param name="version">The version.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class VersionAttribute(ushort version) : Attribute
{
    /// <summary>The version.</summary>
    public ushort Version { get; private set; } = version;
}
