namespace Orleans.Runtime;

/// <summary>A reminder could not be registered, changed or removed.</summary>
public sealed class ReminderException : OrleansException
{
    /// <summary>An error with words.</summary>
    /// <param name="message">What happened.</param>
    public ReminderException(string message)
        : base(message)
    {
    }
}
