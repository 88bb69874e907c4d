namespace Kyodo.Town.Simulation;

/// <summary>All that happened in one run of a policy.</summary>
public sealed record RunLog
{
    /// <summary>How many days were simulated.</summary>
    public required int Days { get; init; }

    /// <summary>The needs, in the order of their arrival.</summary>
    public required IReadOnlyList<NeedLog> Needs { get; init; }

    /// <summary>The asks, in the order they were made.</summary>
    public required IReadOnlyList<AskLog> Asks { get; init; }

    /// <summary>The participants.</summary>
    public required IReadOnlyList<MemberLog> Members { get; init; }

    /// <summary>The office's minutes.</summary>
    public required double Minutes { get; init; }

    /// <summary>Suggestions that were put before a coordinator.</summary>
    public int Suggestions { get; init; }

    /// <summary>Suggestions that the coordinator passed over.</summary>
    public int Overrides { get; init; }

    /// <summary>
    /// Over the needs of the last quarter: the true worth of the engine's first ten, discounted by rank, over that of the oracle's
    /// first ten; null for a policy that ranks nobody by chances.
    /// </summary>
    public double? NdcgAt10OfOracle { get; init; }
}
