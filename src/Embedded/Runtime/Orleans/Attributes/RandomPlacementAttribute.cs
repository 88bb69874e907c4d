namespace Orleans.Placement;

/// <summary>A silo chosen at random. Without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class RandomPlacementAttribute : PlacementAttribute
{
}
