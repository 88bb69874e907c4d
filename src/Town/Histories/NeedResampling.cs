using Kyodo.Matching.Model;
using Kyodo.Town.Needs;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Histories;

/// <summary>Draws needs for days to come from those a city has had: as many as the month of the year usually brings, each the form of one received in that month.</summary>
internal static class NeedResampling
{
    private const int Opens = 9 * 60;
    private const int Closes = 17 * 60;

    /// <summary>The forms that can be drawn: those with a deadline, or a first date, after the day they were received, and those with neither.</summary>
    internal static IReadOnlyList<PastForm> Usable(IEnumerable<PastForm> forms) =>
        [.. forms.Where(f => End(f) is not { } end || DateOnly.FromDateTime(end).DayNumber > f.ReceivedOn.DayNumber)];

    /// <summary>Draws.</summary>
    /// <param name="history">The history, with ordinals for ids.</param>
    /// <param name="estimates">What was read off it.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="days">How many days from the estimates' first on.</param>
    /// <returns>The needs in the order of their arrival, each with a deadline.</returns>
    internal static IReadOnlyList<ReceivedNeed> Draw(CityHistory history, HistoryEstimates estimates, ulong seed, int days)
    {
        var forms = Usable(history.Forms);
        var byMonth = forms.ToLookup(f => f.ReceivedOn.Month);
        var needs = new List<ReceivedNeed>();
        var number = 0UL;
        for (var from = estimates.FirstDay; from.DayNumber < estimates.FirstDay.DayNumber + days;)
        {
            var next = new DateOnly(from.Year, from.Month, 1).AddMonths(1);
            var to = Math.Min(next.DayNumber, estimates.FirstDay.DayNumber + days);
            var length = to - from.DayNumber;
            var random = SeededRandom.Stream(seed, "history/needs", (ulong)from.DayNumber);
            PastForm[] pool = byMonth.Contains(from.Month) ? [.. byMonth[from.Month]] : [.. forms];
            for (var count = random.Count(estimates.NeedsPerMonth[from.Month - 1] * length / DateTime.DaysInMonth(from.Year, from.Month)); count > 0; count--)
                needs.Add(Moved(random.Pick(pool), WorkingDay(from, length, random), random.Whole(Opens, Closes), estimates.NoticeDays, NeedId.Of(history.Code, ++number)));
            from = next;
        }

        return [.. needs.OrderBy(n => n.ReceivedAt).ThenBy(n => n.Need.Id.Number)];
    }

    // A part of a month may be a weekend alone.
    private static DateOnly WorkingDay(DateOnly from, int length, SeededRandom random)
    {
        DateOnly[] days = [.. Enumerable.Range(0, length).Select(from.AddDays).Where(Simulation.Clock.IsWorkingDay)];
        return days.Length == 0 ? from : random.Pick(days);
    }

    // Dates move by whole weeks, so that a Tuesday's need stays a Tuesday's; no date comes nearer than it was.
    private static ReceivedNeed Moved(PastForm form, DateOnly on, int minute, int noticeDays, NeedId id)
    {
        var weeks = (int)Math.Ceiling((on.DayNumber - form.ReceivedOn.DayNumber) / 7.0);
        var received = new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), TimeSpan.Zero);
        var end = End(form) is { } time ? time.AddDays(7 * weeks) : on.ToDateTime(new TimeOnly(17, 0)).AddDays(noticeDays);
        var need = form.Need with
        {
            Id = id,
            Windows = [.. form.Need.Windows.Select(w => w with { Date = w.Date.AddDays(7 * weeks) })],
            Deadline = new DateTimeOffset(end, TimeSpan.Zero),
        };
        return new(need, received, Rung.City);
    }

    // By when it must be filled, by the local clock; null when nothing says.
    private static DateTime? End(PastForm form)
    {
        DateTime? date = form.Need.Windows.Count == 0 ? null : form.Need.Windows.Min(w => w.Date.ToDateTime(w.From));
        return form.Need.Deadline?.DateTime is { } deadline && (date is null || deadline < date) ? deadline : date;
    }
}
