using System.ComponentModel;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>One method of a grain or observer interface, as its requests know it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestMethod
{
    /// <summary>Called by generated code, once per method.</summary>
    /// <param name="interfaceName">The interface's full name.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="options">What its attributes say.</param>
    /// <param name="timeout">The longest wait for an answer in its invariant form; null for the host's default.</param>
    public RequestMethod(string interfaceName, string name, RequestOptions options, string? timeout)
    {
        Name = $"{interfaceName}/{name}";
        Options = options;
        TimeoutMilliseconds = timeout is null ? null : (long)new Orleans.ResponseTimeoutAttribute(timeout).Timeout!.Value.TotalMilliseconds;
    }

    internal string Name { get; }

    internal RequestOptions Options { get; }

    internal long? TimeoutMilliseconds { get; }
}
