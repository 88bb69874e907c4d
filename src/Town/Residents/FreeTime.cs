using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Residents;

/// <summary>
/// Draws weekly free time the way people have it: in mornings, afternoons and evenings, by the life they lead. People at
/// work have evenings and weekends, the retired weekday daytime, parents weekday mornings, pupils late afternoons and weekends.
/// </summary>
internal static class FreeTime
{
    private static readonly (int From, int To)[] PartsOfDay = [(9, 12), (13, 17), (18, 21)];

    private static readonly WeeklyHours[] Blocks =
    [
        .. from day in Enumerable.Range(0, 7)
           from part in PartsOfDay
           select WeeklyHours.Of((DayOfWeek)((day + 1) % 7), part.From, part.To),
    ];

    // Chances in 256ths: weekday morning, afternoon, evening; weekend morning, afternoon, evening.
    private static readonly byte[][] Lives =
    [
        [6, 8, 110, 150, 160, 70],
        [170, 150, 30, 90, 80, 20],
        [160, 60, 20, 60, 60, 15],
        [4, 60, 70, 150, 170, 60],
        [140, 140, 120, 140, 140, 100],
    ];

    private static readonly WeightedChoice Shares = new([0.46, 0.27, 0.12, 0.07, 0.08]);

    /// <summary>Draws the free hours of one person of a mixed population; never none.</summary>
    internal static WeeklyHours Draw(SeededRandom random) => Draw(random, Lives[Shares.Draw(random)]);

    /// <summary>Draws the free hours of one person who leads such a life; never none.</summary>
    internal static WeeklyHours Draw(SeededRandom random, Life life) => Draw(random, ChancesOf(life));

    /// <summary>The chance that somebody who leads such a life has these free hours.</summary>
    internal static double Likelihood(WeeklyHours hours, Life life)
    {
        var chances = ChancesOf(life);
        var (likelihood, none, free) = (1.0, 1.0, 0);
        for (var block = 0; block < Blocks.Length; block++)
        {
            var chance = Chance(chances, block) / 256.0;
            var isFree = !hours.Intersect(Blocks[block]).IsEmpty;
            likelihood *= isFree ? chance : 1 - chance;
            none *= 1 - chance;
            free += isFree ? 1 : 0;
        }

        // Who would have none has one block, any.
        return free == 1 ? likelihood + (none / Blocks.Length) : likelihood;
    }

    private static byte[] ChancesOf(Life life) => Lives[life switch
    {
        Life.Working => 0,
        Life.Retired => 1,
        Life.Parent => 2,
        Life.Pupil or Life.Student => 3,
        Life.OwnMaster => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(life)),
    }];

    private static byte Chance(byte[] life, int block) => life[(block / 3 < 5 ? 0 : 3) + (block % 3)];

    private static WeeklyHours Draw(SeededRandom random, byte[] life)
    {
        var hours = WeeklyHours.None;
        ulong bits = 0;
        for (var block = 0; block < Blocks.Length; block++)
        {
            if (block % 8 == 0)
                bits = random.Bits();
            if ((byte)(bits >> (block % 8 * 8)) < Chance(life, block))
                hours = hours.Union(Blocks[block]);
        }

        return hours.IsEmpty ? Blocks[random.Below(Blocks.Length)] : hours;
    }
}
