namespace Orleans.Placement;

/// <summary>A silo with few activations. Without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class ActivationCountBasedPlacementAttribute : PlacementAttribute
{
}
