namespace Kyodo.Web.Security;

/// <summary>
/// An endpoint's own limit. Not the framework's attribute: that one would make the server cut clients off.
/// </summary>
/// <param name="Bytes">The largest body, in bytes, at most <see cref="BodyLimits.LargestAnywhere"/>.</param>
public sealed record BodyLimit(long Bytes);
