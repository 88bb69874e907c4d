using Kyodo.Matching.Model;

namespace Kyodo.Silo.Records;

/// <summary>That somebody of the desk was shown names side by side: one entry a page or answer, however many names are on it; or that they took everybody's data with them.</summary>
public sealed class ListedNames
{
    /// <summary>The most names in one entry; a longer list is several.</summary>
    public const int Capacity = 200;

    /// <summary>Counts up.</summary>
    public long Id { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>Whose account.</summary>
    public required string Account { get; init; }

    /// <summary>The route: which page or which part of the API.</summary>
    public required string What { get; init; }

    /// <summary>How many names, 1 to <see cref="Capacity"/>; 0 for everybody's.</summary>
    public required int Count { get; init; }

    /// <summary>Whose: the ids without the municipality, with a space before and after each; empty for everybody's.</summary>
    public required string Participants { get; init; }

    /// <summary>Ids as <see cref="Participants"/> has them.</summary>
    internal static string Written(IEnumerable<ParticipantId> participants) => $" {string.Join(' ', participants.Select(p => p.Value[6..]))} ";

    /// <summary>Whose they are.</summary>
    public IEnumerable<ParticipantId> Read() => Participants.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(local => new ParticipantId($"{Municipality}/{local}"));
}
