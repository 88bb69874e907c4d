using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>The days a note names: dates when it comes once, weekdays when it is regular.</summary>
/// <param name="Dates">Dates, ascending.</param>
/// <param name="Days">Weekdays, Monday first.</param>
/// <param name="Frequency">Regular where the text says so.</param>
internal sealed record CalendarReading(ImmutableArray<Guess<DateOnly>> Dates, ImmutableArray<Guess<DayOfWeek>> Days, Guess<Frequency>? Frequency);
