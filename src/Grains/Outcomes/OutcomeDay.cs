using System.Globalization;

namespace Kyodo.Grains.Outcomes;

/// <summary>The day, in UTC, by which outcomes are kept: that of the ask.</summary>
/// <param name="Date">The date.</param>
public readonly record struct OutcomeDay(DateOnly Date)
{
    /// <summary>The day of a moment.</summary>
    public static OutcomeDay Of(DateTimeOffset moment) => new(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <inheritdoc/>
    public override string ToString() => Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
