namespace Kyodo.Embedded.Activations;

/// <summary>The values of a request context, shared by every call they travel with.</summary>
internal sealed class RequestContextValues(Dictionary<string, object> values)
{
    private static readonly AsyncLocal<RequestContextValues?> s_current = new();
    private static readonly ExecutionContext s_empty = MakeEmpty();
    private ExecutionContext? _alone;

    public static RequestContextValues? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    /// <summary>An execution context with nothing in it: neither AsyncLocals nor culture.</summary>
    public static ExecutionContext Empty => s_empty;

    public Dictionary<string, object> Values { get; } = values;

    /// <summary>An execution context that holds these values and nothing else of the caller's.</summary>
    public ExecutionContext Alone => _alone ??= MakeAlone();

    private ExecutionContext MakeAlone()
    {
        var before = ExecutionContext.Capture();
        ExecutionContext.Restore(s_empty);
        s_current.Value = this;
        var alone = ExecutionContext.Capture()!;
        ExecutionContext.Restore(before ?? s_empty);
        return alone;
    }

    private static ExecutionContext MakeEmpty()
    {
        // A thread of its own starts with nothing, whatever the thread that came here first has set.
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }
}
