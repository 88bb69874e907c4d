namespace Orleans.Placement;

/// <summary>A silo chosen by the hash of the key. Without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class HashBasedPlacementAttribute : PlacementAttribute
{
}
