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
public sealed record ParticipantRow(ParticipantId Id, ParticipantKind Kind, string Name, string Kana, string TelephoneDigits, DistrictId? District, string HomeLabel, SkillSet Skills, int Resources, bool Paused, DateOnly RegisteredOn, long Version);
