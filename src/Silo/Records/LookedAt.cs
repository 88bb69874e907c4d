using Kyodo.Matching.Model;

namespace Kyodo.Silo.Records;

/// <summary>That somebody of the desk opened something of a participant.</summary>
public sealed class LookedAt
{
    /// <summary>Counts up.</summary>
    public long Id { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>Whose account.</summary>
    public required string Account { get; init; }

    /// <summary>At whom.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>The route: which page or which part of the API, and whether it was read or changed.</summary>
    public required string What { get; init; }
}
