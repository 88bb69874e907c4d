namespace Orleans.Placement;

/// <summary>The caller's silo where possible. Without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class PreferLocalPlacementAttribute : PlacementAttribute
{
}
