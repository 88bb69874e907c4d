using System.Collections.Immutable;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.PublicNeeds;

/// <summary>A 募集 as everybody may see it: no person's name, no exact position, no cautions.</summary>
/// <param name="Id">The need.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What is to be done.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Field">Field.</param>
/// <param name="Skills">Skills asked for.</param>
/// <param name="District">District, if it has a place.</param>
/// <param name="PlaceLabel">Place in words.</param>
/// <param name="Presence">On site, online or goods.</param>
/// <param name="Frequency">Once or regular.</param>
/// <param name="Hours">Hours of the week.</param>
/// <param name="Windows">Dates.</param>
/// <param name="SlotsMinimum">At least.</param>
/// <param name="SlotsMaximum">Room for.</param>
/// <param name="SlotsTaken">Held or filled.</param>
/// <param name="Required">What must have been checked.</param>
/// <param name="Languages">One of these must be spoken; none when it does not matter.</param>
/// <param name="Who">Who may meet it.</param>
/// <param name="MeetingRequired">Whether both meet first.</param>
/// <param name="Deadline">When it must be filled.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="RequesterKind">What kind of participant asks.</param>
/// <param name="RequesterName">The group's name; null for a person.</param>
public sealed record PublicNeed(
    NeedId Id, string Title, string Description, ResourceKind Kind, Field Field, SkillSet Skills, DistrictId? District, string PlaceLabel,
    Presence Presence, Frequency Frequency, WeeklyHours Hours, ImmutableArray<DatedWindow> Windows, int SlotsMinimum, int SlotsMaximum, int SlotsTaken,
    Credentials Required, Languages Languages, ParticipantKinds Who, bool MeetingRequired, DateTimeOffset? Deadline, DateTimeOffset PostedAt,
    NeedStage Stage, ParticipantKind RequesterKind, string? RequesterName)
{
    /// <summary>Whether everybody may see the need: a 募集 that triage accepted.</summary>
    public static bool IsPublic(NeedView view) =>
        view.Need.Audience == Audience.Public && view.Stage is (NeedStage.Open or NeedStage.Filled or NeedStage.Completed);

    /// <summary>What everybody may see of it.</summary>
    /// <param name="view">The need; <see cref="IsPublic"/>.</param>
    /// <param name="requesterKind">What kind of participant asks.</param>
    /// <param name="groupName">The group's name, when a group asks.</param>
    public static PublicNeed Of(NeedView view, ParticipantKind requesterKind, string? groupName) => new(
        view.Need.Id, view.Need.Title, view.Need.Description, view.Need.Kind, view.Need.Field, view.Need.Skills, view.Need.Place?.District,
        view.Need.Place?.Label ?? "", view.Need.Presence, view.Need.Frequency, view.Need.Hours, [.. view.Need.Windows],
        view.Need.SlotsMinimum, view.Need.SlotsMaximum, view.SlotsTaken, view.Need.Required, view.Need.Languages, view.Need.Who,
        view.Need.MeetingRequired, view.Need.Deadline, view.PostedAt, view.Stage, requesterKind, groupName);
}
