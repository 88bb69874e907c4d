namespace Kyodo.Silo.Accounts;

/// <summary>One element of the data-protection key ring.</summary>
public sealed class ProtectionKey
{
    /// <summary>The element's name, such as <c>key-…</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>The element's XML.</summary>
    public string Xml { get; set; } = "";
}
