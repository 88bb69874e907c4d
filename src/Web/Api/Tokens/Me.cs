using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Tokens;

/// <summary>Who the token speaks for.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Role">Its role.</param>
/// <param name="Municipality">Its municipality.</param>
/// <param name="Participants">The participants it acts for.</param>
public sealed record Me(string Account, string Role, MunicipalityCode Municipality, ImmutableArray<ParticipantId> Participants);
