namespace Kyodo.Web.Security;

/// <summary>
/// An endpoint's or a page's own limit. Not the framework's attribute: that one would make the server cut clients off.
/// </summary>
/// <param name="bytes">The largest body, in bytes, at most <see cref="BodyLimits.LargestAnywhere"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BodyLimitAttribute(long bytes) : Attribute
{
    /// <summary>The largest body, in bytes.</summary>
    public long Bytes => bytes;
}
