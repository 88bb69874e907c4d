namespace Kyodo.Web.Api.Json;

/// <summary>Hours of one day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">First hour, 0 to 23.</param>
/// <param name="To">The hour after the last, 1 to 24, after <paramref name="From"/>.</param>
public sealed record HourRange(DayOfWeek Day, int From, int To);
