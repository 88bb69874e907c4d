namespace Orleans.Runtime;

/// <summary>An error of the grain runtime.</summary>
public class OrleansException : Exception
{
    /// <summary>An error without words.</summary>
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    /// <summary>An error with words.</summary>
    /// <param name="message">What happened.</param>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An error with words and cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
