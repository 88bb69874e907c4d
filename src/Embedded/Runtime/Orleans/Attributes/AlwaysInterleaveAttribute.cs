namespace Orleans.Concurrency;

/// <summary>This method may start while any other request awaits, and others may start while it awaits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute
{
}
