namespace Kyodo.Town.Worlds;

/// <summary>What moves one participant and no form asks: hidden from the engine.</summary>
public sealed record Temperament
{
    /// <summary>Liking for each field, in logit, by the field's number: near the stated interests, and not the same.</summary>
    public required IReadOnlyList<double> Liking { get; init; }

    /// <summary>Pleasure in company, -1 (likes to work alone) to 1.</summary>
    public required double Company { get; init; }

    /// <summary>Trust in their own skill, 0 to 1: the confident say yes to what they half know.</summary>
    public required double Confidence { get; init; }

    /// <summary>Dislike of going out after 18:00, 0 to 1, whatever the form says of free evenings.</summary>
    public required double EveningDislike { get; init; }

    /// <summary>Months in which there is no time (bit 0 is January): harvest, accounts, school holidays.</summary>
    public required int BusyMonths { get; init; }

    /// <summary>Suffering from summer heat out of doors, 0 to 1.</summary>
    public required double Heat { get; init; }

    /// <summary>Circles of acquaintance, as bits 0 to 23.</summary>
    public required int Circles { get; init; }

    /// <summary>How reliably they turn up once agreed, 0 to 1.</summary>
    public required double Reliability { get; init; }

    /// <summary>How soon they answer, 0 (days) to 1 (hours).</summary>
    public required double Promptness { get; init; }

    /// <summary>Asks in 30 days that they bear before they tire.</summary>
    public required double Patience { get; init; }

    /// <summary>Whether plans need a week's notice.</summary>
    public required bool PlansAhead { get; init; }

    /// <summary>Whether they get about by car whenever they like.</summary>
    public required bool Drives { get; init; }
}
