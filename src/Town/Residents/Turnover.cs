using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Residents;

/// <summary>
/// How a register turns over: after the campaign that began it, a third as many register in a quarter as had in the last one
/// before, and as many move away or let the registration lapse. Part of <see cref="World.Version"/>.
/// </summary>
internal static class Turnover
{
    private const int QuarterDays = 90;

    /// <summary>Draws those who register in the days after <paramref name="today"/>, numbered after the first <paramref name="people"/>.</summary>
    internal static IReadOnlyList<Resident> Registering(Setting setting, int people, ulong seed, DateOnly today, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var count = (int)Math.Round(people * QuarterlyShare(setting) * days / QuarterDays);
        if (count == 0)
            return [];
        return [.. ResidentDraw.Draw(setting, people + count, seed, today).Skip(people).Select((resident, i) =>
        {
            var day = 1 + (int)((long)i * days / count);
            return resident with
            {
                Participant = resident.Participant with
                {
                    RegisteredOn = today.AddDays(day),
                    Away = [.. resident.Participant.Away.Select(a => new DateRange(a.From.AddDays(day), a.To.AddDays(day)))],
                },
            };
        })];
    }

    /// <summary>The day on which somebody moves on: each day after the later of registration and <paramref name="today"/> is as likely.</summary>
    internal static DateOnly MovesOn(Setting setting, Participant participant, ulong seed, DateOnly today)
    {
        var random = SeededRandom.Stream(seed, "turnover", participant.Id.Number);
        var from = participant.RegisteredOn > today ? participant.RegisteredOn : today;
        var days = -Math.Log(1 - random.Unit()) * QuarterDays / QuarterlyShare(setting);
        return from.AddDays(1 + (int)Math.Min(days, 36_500));
    }

    private static double QuarterlyShare(Setting setting) => setting.NewcomerShare / 3;
}
