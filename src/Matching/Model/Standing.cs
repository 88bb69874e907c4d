namespace Kyodo.Matching.Model;

/// <summary>
/// A participant's running state, as far as matching may know it: how often they were asked lately, what is held for them, and
/// the fields they said are not theirs. Kept by the participant's grain; says nothing of how often they accept.
/// </summary>
public sealed record Standing
{
    /// <summary>Days for which an ask is remembered here.</summary>
    public const int RememberedDays = 90;

    /// <summary>Days in which an ask counts as recent.</summary>
    public const int RecentDays = 30;

    /// <summary>Days in which an ask counts towards the weekly cap.</summary>
    public const int WeekDays = 7;

    /// <summary>Nothing has happened yet.</summary>
    public static Standing New { get; } = new();

    /// <summary>The asks of the last <see cref="RememberedDays"/> days, oldest first, at most 400.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];

    /// <summary>Fields in which they passed, giving as reason that it is not their kind of activity.</summary>
    public FieldSet Reluctant { get; init; }

    /// <summary>What is held of theirs on single days, at most 400.</summary>
    public IReadOnlyList<Holding> Held { get; init; } = [];

    /// <summary>Participants whose needs are not theirs to meet, by the office's notes.</summary>
    public IReadOnlyList<ParticipantId> KeptApart { get; init; } = [];

    /// <summary>The hours of the week that their regular activities take.</summary>
    public WeeklyHours RegularHours { get; init; }

    /// <summary>Asks that still stand within the last <see cref="RecentDays"/> days: the load that makes the score careful.</summary>
    /// <param name="today">Local day. An ask dated later, by a clock set back, counts.</param>
    public int RecentAsks(DateOnly today) => CountSince(today.AddDays(-RecentDays), passedToo: false);

    /// <summary>Asks within the last <see cref="RecentDays"/> days, passed or not: how often they heard from the office.</summary>
    /// <param name="today">Local day. An ask dated later, by a clock set back, counts.</param>
    public int AsksThisMonth(DateOnly today) => CountSince(today.AddDays(-RecentDays), passedToo: true);

    /// <summary>Asks within the last <see cref="WeekDays"/> days, passed or not.</summary>
    /// <param name="today">Local day. An ask dated later, by a clock set back, counts.</param>
    public int AsksThisWeek(DateOnly today) => CountSince(today.AddDays(-WeekDays), passedToo: true);

    /// <summary>The state after one more ask; asks older than <see cref="RememberedDays"/> days are forgotten.</summary>
    public Standing WithAsk(DateOnly on) =>
        this with { Asks = [.. Asks.Where(a => a.On > on.AddDays(-RememberedDays)).Append(new Ask(on)).TakeLast(400)] };

    /// <summary>The state after the ask of that day was passed; unchanged when there is none that stands.</summary>
    /// <param name="askedOn">The day of the ask.</param>
    /// <param name="notTheirField">The field, when the reason given is that it is not their kind of activity; null without that reason.</param>
    public Standing WithPass(DateOnly askedOn, Field? notTheirField = null)
    {
        var asks = Asks.ToArray();
        var at = Array.IndexOf(asks, new Ask(askedOn));
        if (at >= 0)
            asks[at] = asks[at] with { Passed = true };
        return this with { Asks = asks, Reluctant = notTheirField is { } field ? Reluctant.With(field) : Reluctant };
    }

    /// <summary>The state as if an ask had never been; unchanged when there is none such.</summary>
    /// <param name="ask">The ask that was recorded by mistake.</param>
    public Standing WithoutAsk(Ask ask)
    {
        var at = Asks.ToList().LastIndexOf(ask);
        return at < 0 ? this : this with { Asks = [.. Asks.Take(at), .. Asks.Skip(at + 1)] };
    }

    /// <summary>The state before the ask of that day was passed: it stands again; unchanged when there is none such.</summary>
    /// <param name="askedOn">The day of the ask.</param>
    public Standing WithoutPass(DateOnly askedOn)
    {
        var asks = Asks.ToArray();
        var at = Array.LastIndexOf(asks, new Ask(askedOn, Passed: true));
        if (at < 0)
            return this;
        asks[at] = asks[at] with { Passed = false };
        return this with { Asks = asks };
    }

    // A loop: the search asks this for every would-be candidate, and LINQ would allocate.
    private int CountSince(DateOnly day, bool passedToo)
    {
        var count = 0;
        for (var i = 0; i < Asks.Count; i++)
        {
            if (Asks[i].On > day && (passedToo || !Asks[i].Passed))
                count++;
        }

        return count;
    }
}
