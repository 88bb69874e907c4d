using System.Globalization;

namespace Orleans;

/// <summary>How long a caller of this method waits for the answer, instead of the default.</summary>
/// <param name="timeout">A time span in its invariant form, such as <c>00:00:05</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    /// <summary>The longest wait.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
