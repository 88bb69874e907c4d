using Kyodo.Matching.Model;

namespace Kyodo.Grains.ReadModel;

/// <summary>A participant as the desk's look-up shows it. Names are personal data: for the desk only.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name.</param>
/// <param name="Kana">Reading.</param>
/// <param name="TelephoneDigits">Digits of the telephone number.</param>
/// <param name="District">District.</param>
/// <param name="HomeLabel">Town.</param>
/// <param name="Skills">Skills of all resources.</param>
/// <param name="Resources">How many resources.</param>
/// <param name="Paused">Whether it rests.</param>
/// <param name="RegisteredOn">Registered.</param>
/// <param name="Version">The source's version.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ParticipantRow")]
public sealed record ParticipantRow(ParticipantId Id, ParticipantKind Kind, string Name, string Kana, string TelephoneDigits, DistrictId? District, string HomeLabel, SkillSet Skills, int Resources, bool Paused, DateOnly RegisteredOn, long Version)
{
    /// <summary>Mail address; empty for none.</summary>
    [Id(0)]
    public string Mail { get; init; } = "";

    /// <summary>How they want to be reached.</summary>
    [Id(1)]
    public ContactMethod Method { get; init; }

    /// <summary>The registration it was merged into; null for none.</summary>
    [Id(2)]
    public ParticipantId? MergedInto { get; init; }

    /// <summary>Registrations found to be somebody else's, parted by spaces.</summary>
    [Id(3)]
    public string Different { get; init; } = "";

    /// <summary>What the office's file has.</summary>
    [Id(4)]
    public CareMarks Marks { get; init; }

    /// <summary>The day of registration or of its last renewal.</summary>
    [Id(5)]
    public DateOnly RenewedOn { get; init; }

    /// <summary>When they were asked whether they wish to go on; null when not since.</summary>
    [Id(6)]
    public DateOnly? RenewalAskedOn { get; init; }
}
