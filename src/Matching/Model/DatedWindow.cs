namespace Kyodo.Matching.Model;

/// <summary>A stretch of time on one day, local time.</summary>
/// <param name="Date">The day.</param>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, exclusive, later than <paramref name="From"/>; 23:59 stands for the day's end.</param>
public readonly record struct DatedWindow(DateOnly Date, TimeOnly From, TimeOnly To)
{
    /// <summary>Whether the window ends after it starts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsValid => To > From;

    /// <summary>Whether the two windows share any time.</summary>
    public bool Overlaps(DatedWindow other) => Date == other.Date && From < other.To && other.From < To;
}
