using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Participants;

/// <summary>A new participant, registered by the desk.</summary>
public sealed record RegistrationInput
{
    /// <summary>What kind it is.</summary>
    public required ParticipantKind Kind { get; init; }

    /// <summary>Name and contacts.</summary>
    public required ContactInput Contact { get; init; }

    /// <summary>Home or seat.</summary>
    public PlaceInput? Home { get; init; }

    /// <summary>Fields of interest.</summary>
    public FieldSet Interests { get; init; }

    /// <summary>Languages spoken.</summary>
    public Languages Languages { get; init; } = Languages.Japanese;

    /// <summary>What was checked.</summary>
    public Credentials Credentials { get; init; }

    /// <summary>Free hours of an ordinary week.</summary>
    public WeeklyHours FreeTime { get; init; }

    /// <summary>Days when nothing is possible, at most 64 ranges.</summary>
    public IReadOnlyList<DateRange> Away { get; init; } = [];

    /// <summary>Once, regular or both.</summary>
    public Frequencies Frequencies { get; init; }

    /// <summary>Most asks in seven days, 0 to 20.</summary>
    public int WeeklyAskCap { get; init; } = 3;

    /// <summary>Groups that are members, for a council; at most 500.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The new registration.</summary>
    /// <param name="number">The number of its id.</param>
    /// <param name="today">The day in the municipality.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="problems">Where problems are put.</param>
    public Participant ToParticipant(ulong number, DateOnly today, ServedMunicipality municipality, IList<FieldProblem> problems) => new()
    {
        Id = Kind == ParticipantKind.Person ? ParticipantId.Person(municipality.Code, number) : ParticipantId.Group(municipality.Code, number),
        Kind = Kind,
        Home = Home?.ToPlace("home", municipality, problems),
        Interests = Interests,
        Languages = Languages,
        Credentials = Credentials,
        FreeTime = FreeTime,
        Away = Away,
        Frequencies = Frequencies,
        WeeklyAskCap = WeeklyAskCap,
        RegisteredOn = today,
        Members = ProfileInput.MembersOf(Members, municipality, problems),
    };
}
