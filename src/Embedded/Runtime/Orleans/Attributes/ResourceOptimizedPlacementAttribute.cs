namespace Orleans.Placement;

/// <summary>A silo with free processor and memory. Without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class ResourceOptimizedPlacementAttribute : PlacementAttribute
{
}
