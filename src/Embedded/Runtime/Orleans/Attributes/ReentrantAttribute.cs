namespace Orleans.Concurrency;

/// <summary>Requests to a grain of this class may start while others await: turns stay single, but state may change across every await.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute
{
}
