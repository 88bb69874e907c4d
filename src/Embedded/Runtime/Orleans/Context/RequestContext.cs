using Kyodo.Embedded.Activations;

namespace Orleans.Runtime;

/// <summary>Values that travel with each grain call made from here, and with the calls those make.</summary>
public static class RequestContext
{
    /// <summary>The names of the values set here.</summary>
    public static IEnumerable<string> Keys => RequestContextValues.Current?.Values.Keys ?? Enumerable.Empty<string>();

    /// <summary>The values set here.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries =>
        RequestContextValues.Current?.Values ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>One value; null when it is not set.</summary>
    /// <param name="key">Its name.</param>
    public static object? Get(string key) =>
        RequestContextValues.Current is { } current && current.Values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Sets one value for what follows in this flow of control.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">The value: text, so that it may cross processes in the cluster stack.</param>
    public static void Set(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        // The dictionary is shared with every call sent so far: it is replaced, never changed.
        var values = RequestContextValues.Current is { } current ? new Dictionary<string, object>(current.Values) : new Dictionary<string, object>(1);
        values[key] = value;
        RequestContextValues.Current = new RequestContextValues(values);
    }

    /// <summary>Removes one value; false when it was not set.</summary>
    /// <param name="key">Its name.</param>
    public static bool Remove(string key)
    {
        if (RequestContextValues.Current is not { } current || !current.Values.ContainsKey(key))
            return false;
        var values = new Dictionary<string, object>(current.Values);
        values.Remove(key);
        RequestContextValues.Current = values.Count == 0 ? null : new RequestContextValues(values);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear()
    {
        if (RequestContextValues.Current is not null)
            RequestContextValues.Current = null;
    }
}
