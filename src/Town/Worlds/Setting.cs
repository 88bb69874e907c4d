using Kyodo.Town.Geography;

namespace Kyodo.Town.Worlds;

/// <summary>A kind of town: who lives there, how far apart, what is asked for, and how people there answer. See <see cref="Settings"/>.</summary>
public sealed record Setting
{
    /// <summary>Short name for the command line, such as "small-town".</summary>
    public required string Key { get; init; }

    /// <summary>Name on Japanese pages.</summary>
    public required string Japanese { get; init; }

    /// <summary>Name on English pages.</summary>
    public required string English { get; init; }

    /// <summary>Registered people when nothing else is said.</summary>
    public required int People { get; init; }

    /// <summary>The districts of <see cref="CityMap"/> it has.</summary>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <summary>Distances relative to the map's.</summary>
    public double AreaScale { get; init; } = 1;

    /// <summary>Weights of the lives people lead, by the number of <see cref="Residents.Life"/>.</summary>
    public required IReadOnlyList<double> Lives { get; init; }

    /// <summary>Weights of the fields people like and needs come from, by the number of the field.</summary>
    public required IReadOnlyList<double> FieldWeights { get; init; }

    /// <summary>Share of those with a licence who have the use of a car.</summary>
    public required double CarShare { get; init; }

    /// <summary>Share who registered within the last 90 days.</summary>
    public required double NewcomerShare { get; init; }

    /// <summary>Share who speak another language at home.</summary>
    public required double ForeignShare { get; init; }

    /// <summary>Share of grown-ups registered as disaster volunteers.</summary>
    public required double DisasterVolunteers { get; init; }

    /// <summary>Needs received in a week for each thousand registered people.</summary>
    public required double NeedsPerWeekPerThousand { get; init; }

    /// <summary>Mean days from receiving a need to the day by which it must be filled, 4 or more.</summary>
    public required double NoticeDays { get; init; }

    /// <summary>Asks that the coordinators together can make on a working day for each thousand registered people.</summary>
    public required double AsksPerDayPerThousand { get; init; }

    /// <summary>Readiness to agree before anything else speaks, in logit.</summary>
    public required double Readiness { get; init; }

    /// <summary>What each further kilometre costs someone with a car, in logit.</summary>
    public required double KilometreCost { get; init; }

    /// <summary>How much being asked often tires, relative to the usual.</summary>
    public double Weariness { get; init; } = 1;

    /// <summary>How much knowing each other counts, relative to the usual.</summary>
    public double Acquaintance { get; init; } = 1;
}
