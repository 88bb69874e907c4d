namespace Kyodo.Town.Simulation;

/// <summary>
/// What the office's steps take, in minutes: the same for every policy that asks people one by one, so that no saving is
/// assumed which the asks themselves do not bring. Estimates, to be replaced by a city's own.
/// </summary>
public sealed record Effort
{
    /// <summary>Receiving a need.</summary>
    public double Intake { get; init; } = 10;

    /// <summary>Looking for whom to ask, each day on which somebody is asked for the need.</summary>
    public double Look { get; init; } = 3;

    /// <summary>A call that is answered, its note included.</summary>
    public double Call { get; init; } = 5;

    /// <summary>A call that nobody answers.</summary>
    public double MissedCall { get; init; } = 1.5;

    /// <summary>A message to one person.</summary>
    public double Message { get; init; } = 2;

    /// <summary>Bringing both sides together once somebody agrees.</summary>
    public double Agreement { get; init; } = 8;

    /// <summary>When somebody who agreed cancels, does not appear or gives up.</summary>
    public double Trouble { get; init; } = 10;

    /// <summary>Telling somebody who agreed that the place is taken.</summary>
    public double TurnAway { get; init; } = 4;

    /// <summary>Writing what all are sent, or what is put on the board.</summary>
    public double Notice { get; init; } = 10;

    /// <summary>Reading one answer to what all were sent.</summary>
    public double Answer { get; init; } = 1;
}
