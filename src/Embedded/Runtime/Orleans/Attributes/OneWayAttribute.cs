namespace Orleans.Concurrency;

/// <summary>The caller gets no answer: the call is finished once it is sent, errors are only logged.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute
{
}
