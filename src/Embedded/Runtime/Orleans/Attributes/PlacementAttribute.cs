namespace Orleans.Placement;

/// <summary>Says on which silo of a cluster a grain is placed; without effect in one process.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public abstract class PlacementAttribute : Attribute
{
    private protected PlacementAttribute()
    {
    }
}
