using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.ReadModel;

/// <summary>Which needs a list shows; what is not given does not count.</summary>
/// <param name="Stages">Stages; empty for all.</param>
/// <param name="Audience">Who may see them.</param>
/// <param name="Kind">Kind of resource.</param>
/// <param name="Field">Field.</param>
/// <param name="District">District.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="FromDate">Undated, or first date on this day or later.</param>
/// <param name="Text">Part of the title or the place.</param>
/// <param name="Keeper">The account of the coordinator who has it.</param>
public sealed record NeedFilter(
    IReadOnlyList<NeedStage> Stages,
    Audience? Audience = null,
    ResourceKind? Kind = null,
    Field? Field = null,
    DistrictId? District = null,
    ParticipantId? Requester = null,
    DateOnly? FromDate = null,
    string? Text = null,
    string? Keeper = null);
