namespace Kyodo.Matching.Search;

/// <summary>A position on a municipality's <see cref="Plane"/>, in steps of 10 m.</summary>
/// <param name="X">Steps east of the origin.</param>
/// <param name="Y">Steps north of the origin.</param>
public readonly record struct GridPoint(short X, short Y)
{
    /// <summary>Stands for a position that is not known: no distance counts against it or for it.</summary>
    public static GridPoint Unknown => new(short.MinValue, short.MinValue);

    /// <summary>Whether the position is known.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsKnown => X != short.MinValue;

    /// <summary>Squared distance in squared steps; both positions must be known.</summary>
    public long SquaredDistance(GridPoint other)
    {
        long dx = X - other.X, dy = Y - other.Y;
        return (dx * dx) + (dy * dy);
    }
}
