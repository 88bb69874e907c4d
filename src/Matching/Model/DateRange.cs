namespace Kyodo.Matching.Model;

/// <summary>Whole days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before <paramref name="From"/>.</param>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>Whether the day lies in the range.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
