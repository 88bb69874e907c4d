using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>Two who are not to be paired. The reason is for the desk; nobody else learns that there is a note.</summary>
/// <param name="With">The other.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
/// <param name="EndedAt">When the note was ended; null while it holds.</param>
/// <param name="IsTold">Whether the other's grain knows.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ApartNote")]
public sealed record ApartNote(ParticipantId With, string Reason, Actor By, DateTimeOffset At, DateTimeOffset? EndedAt, bool IsTold)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => EndedAt is null;
}
