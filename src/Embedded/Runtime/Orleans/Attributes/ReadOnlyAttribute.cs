namespace Orleans.Concurrency;

/// <summary>This method changes nothing and may interleave with other such methods.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute
{
}
