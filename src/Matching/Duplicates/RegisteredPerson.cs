using Kyodo.Matching.Model;

namespace Kyodo.Matching.Duplicates;

/// <summary>What is compared of a person's registration.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Name, family name first; parts separated by a space or ・ where that was typed.</param>
/// <param name="Kana">Reading, in any kana and width; empty when not known.</param>
/// <param name="Telephone">Telephone number as written; empty for none.</param>
/// <param name="Mail">Mail address; empty for none.</param>
/// <param name="District">District of the home; null when not known.</param>
/// <param name="Town">Town of the home; empty when not known.</param>
public sealed record RegisteredPerson(ParticipantId Id, string Name, string Kana, string Telephone, string Mail, DistrictId? District, string Town);
