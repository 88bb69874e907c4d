using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Participants;

/// <summary>A participant's registration, as it may change it itself. What was checked about it (credentials) is the desk's to say.</summary>
public sealed record ProfileInput
{
    /// <summary>Name and contacts.</summary>
    public required ContactInput Contact { get; init; }

    /// <summary>Home or seat.</summary>
    public PlaceInput? Home { get; init; }

    /// <summary>Fields of interest.</summary>
    public FieldSet Interests { get; init; }

    /// <summary>Languages spoken.</summary>
    public Languages Languages { get; init; } = Languages.Japanese;

    /// <summary>Groups that are members, for a council; at most 500.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The version it was read at.</summary>
    public required long Version { get; init; }

    /// <summary>The registration with this input's changes.</summary>
    /// <param name="before">The registration before.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="problems">Where problems are put.</param>
    public Participant Change(Participant before, ServedMunicipality municipality, IList<FieldProblem> problems) => before with
    {
        Home = Home?.ToPlace("home", municipality, problems),
        Interests = Interests,
        Languages = Languages,
        Members = MembersOf(Members, municipality, problems),
    };

    internal static ParticipantId[] MembersOf(IReadOnlyList<string> members, ServedMunicipality municipality, IList<FieldProblem> problems)
    {
        var ids = new ParticipantId[members.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!municipality.TryId(members[i], out ids[i]))
                problems.Add(new($"members[{i}]", "unknown", "このIDはありません。", "There is no such id."));
        }

        return ids;
    }
}
