using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Api.Participants;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Needs;

/// <summary>What somebody asks for: 困りごと (private) or 募集 (public).</summary>
public sealed record NeedInput
{
    /// <summary>Short title, 1 to 80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done, at most 2,000 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>The kind of resource asked for.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The field of activity.</summary>
    public required Field Field { get; init; }

    /// <summary>Who may see it; private unless told.</summary>
    public Audience Audience { get; init; } = Audience.Private;

    /// <summary>Skills asked for, at most 16.</summary>
    public SkillSet Skills { get; init; }

    /// <summary>Where.</summary>
    public PlaceInput? Place { get; init; }

    /// <summary>On site, online or goods only.</summary>
    public Presence Presence { get; init; }

    /// <summary>Once or regular.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>The hours of the week asked for; for a dated need they follow from its windows.</summary>
    public WeeklyHours Hours { get; init; }

    /// <summary>The dates and times of a need that comes once, at most 32.</summary>
    public IReadOnlyList<DatedWindow> Windows { get; init; } = [];

    /// <summary>How many are needed at least, 1 to 10,000.</summary>
    public int SlotsMinimum { get; init; } = 1;

    /// <summary>How many there is room for, to 10,000.</summary>
    public int SlotsMaximum { get; init; } = 1;

    /// <summary>What must have been checked about the participant.</summary>
    public Credentials Required { get; init; }

    /// <summary>Languages of which the participant must speak one.</summary>
    public Languages Languages { get; init; }

    /// <summary>The kinds of participant that may meet it.</summary>
    public ParticipantKinds Who { get; init; } = ParticipantKinds.Any;

    /// <summary>Farthest distance in kilometres, 0.1 to 500.</summary>
    public double? WithinKilometres { get; init; }

    /// <summary>Whether the work is in somebody's home.</summary>
    public bool HomeVisit { get; init; }

    /// <summary>Whether both sides meet before it is settled.</summary>
    public bool MeetingRequired { get; init; }

    /// <summary>配慮事項, at most 500 characters.</summary>
    public string Cautions { get; init; } = "";

    /// <summary>When it must be filled.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The version it was read at; 0 to post.</summary>
    public long Version { get; init; }

    /// <summary>The need.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="problems">Where problems are put.</param>
    public Need ToNeed(NeedId id, ParticipantId requester, ServedMunicipality municipality, IList<FieldProblem> problems) => new()
    {
        Id = id,
        Requester = requester,
        Title = Title.Trim(),
        Description = Description.Trim(),
        Kind = Kind,
        Field = Field,
        Audience = Audience,
        Skills = Skills,
        Place = Place?.ToPlace("place", municipality, problems),
        Presence = Presence,
        Frequency = Frequency,
        Hours = Windows.Count > 0 && Windows.All(w => w.IsValid) ? WeeklyHours.Of(Windows) : Hours,
        Windows = Windows,
        SlotsMinimum = SlotsMinimum,
        SlotsMaximum = SlotsMaximum,
        Required = Required,
        Languages = Languages,
        Who = Who,
        WithinKilometres = WithinKilometres,
        HomeVisit = HomeVisit,
        MeetingRequired = MeetingRequired,
        Cautions = Cautions.Trim(),
        Deadline = Deadline,
    };
}
