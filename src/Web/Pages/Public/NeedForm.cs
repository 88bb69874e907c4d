using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Web.Pages.Forms;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Pages.Parts;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Public;

/// <summary>Reads the form by which a resident or a group asks for help.</summary>
internal static class NeedForm
{
    /// <summary>How many dates the form has room for.</summary>
    internal const int Dates = 3;

    /// <summary>On certain days.</summary>
    internal const string Once = "once";

    /// <summary>Every week.</summary>
    internal const string Regular = "regular";

    /// <summary>Any time.</summary>
    internal const string AnyTime = "any";

    /// <summary>The labels by field name, as the need's own fields are called in answers.</summary>
    internal static Dictionary<string, string> Labels(Phrases words, Audience audience) => new(StringComparer.Ordinal)
    {
        ["who"] = words["Ask.Who"],
        ["title"] = words[audience == Audience.Public ? "NeedForm.Call" : "NeedForm.Title"],
        ["description"] = words["NeedForm.Description"],
        ["field"] = words["NeedForm.Field"],
        ["when"] = words["NeedForm.When"],
        ["windows"] = words["NeedForm.Dates"],
        ["week"] = words["NeedForm.Week"],
        ["district"] = words["NeedForm.District"],
        ["place"] = words["NeedForm.Place"],
        ["presence"] = words["Need.Where"],
        ["slotsMinimum"] = words["NeedForm.SlotsMinimum"],
        ["slotsMaximum"] = words["NeedForm.Slots"],
        ["deadline"] = words["NeedForm.Deadline"],
        ["cautions"] = words["NeedForm.Cautions"],
    };

    /// <summary>The fields with their pictures.</summary>
    internal static IReadOnlyList<FormOption> Fields(Phrases words) =>
        [.. Enum.GetValues<Field>().Select(f => new FormOption(f.ToString(), words.Of(f), null, $"field-{(int)f}"))];

    /// <summary>The three ways of saying when.</summary>
    internal static IReadOnlyList<FormOption> Times(Phrases words) =>
    [
        new(Once, words["NeedForm.When.Once"], words["NeedForm.When.Once.Hint"]),
        new(Regular, words["NeedForm.When.Regular"], words["NeedForm.When.Regular.Hint"]),
        new(AnyTime, words["NeedForm.When.Any"]),
    ];

    /// <summary>Where a public call's work may happen.</summary>
    internal static IReadOnlyList<FormOption> Presences(Phrases words) =>
        [.. new[] { Presence.OnSite, Presence.Online }.Select(p => new FormOption(p.ToString(), words.Of(p)))];

    /// <summary>The need as typed; what is wrong is said in the input.</summary>
    /// <param name="input">The form.</param>
    /// <param name="words">The words.</param>
    /// <param name="city">The municipality.</param>
    /// <param name="id">The need's id.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="audience">Who may see it: a public call has a place of work, a lower number of people and a closing day; a private one may be in a home.</param>
    internal static Need Read(FormInput input, Phrases words, City city, NeedId id, ParticipantId requester, Audience audience)
    {
        var isCall = audience == Audience.Public;
        var when = input.Text("when");
        if (when is not (Once or Regular or AnyTime))
            input.Add("when", words["Problem.Choose"]);
        var title = input.Required("title", 80);
        var description = input.Optional("description", 2_000);
        var field = input.One<Field>("field");
        var windows = when == Once ? Windows(input, words, city) : [];
        var hours = when == Regular ? WeekGrid.Read(input, "week", WeeklyHours.None) : Touched(windows);
        if (when == Regular && hours.IsEmpty)
            input.Add("week", words["NeedForm.Week.Missing"]);
        var label = input.Optional("place", 100);
        var least = isCall ? input.Whole("slotsMinimum", 1, NeedRules.LargestSlotCount) : 1;
        var most = input.Whole("slotsMaximum", 1, NeedRules.LargestSlotCount);
        if (most < least && input.IsGood)
            input.Add("slotsMaximum", words["NeedForm.Slots.Order"]);
        var homeVisit = !isCall && input.Text("homeVisit") == "yes";
        return new()
        {
            Id = id,
            Requester = requester,
            Title = title,
            Description = description,
            Kind = ResourceKind.Skill,
            Field = field,
            Place = city.TryId<DistrictId>(input.Text("district"), out var district) ? new(district, null, label) : null,
            Presence = isCall ? input.One<Presence>("presence") : Presence.OnSite,
            Frequency = when == Regular ? Frequency.Regular : Frequency.Once,
            Hours = hours,
            Windows = windows,
            SlotsMinimum = least,
            SlotsMaximum = most,
            Audience = audience,
            HomeVisit = homeVisit,
            MeetingRequired = homeVisit,
            Cautions = input.Optional("cautions", 500),
            Deadline = isCall ? Deadline(input, words, city) : null,
        };
    }

    private static List<DatedWindow> Windows(FormInput input, Phrases words, City city)
    {
        var windows = new List<DatedWindow>();
        for (var i = 0; i < Dates; i++)
        {
            var (day, from, to) = (input.Day($"date-{i}"), input.Time($"from-{i}"), input.Time($"to-{i}"));
            if (day is null && from is null && to is null)
                continue;
            if (day is null || from is null || to is null)
                input.Add("windows", words["NeedForm.Dates.Whole", i + 1]);
            else if (day < city.Today)
                input.Add("windows", words["NeedForm.Dates.Past", i + 1]);
            else if (to <= from)
                input.Add("windows", words["NeedForm.Dates.Order", i + 1]);
            else
                windows.Add(new(day.Value, from.Value, to.Value));
        }

        if (windows.Count == 0 && input.ProblemOf("windows") is null)
            input.Add("windows", words["NeedForm.Dates.Missing"]);
        return windows;
    }

    // The closing day counts whole.
    private static DateTimeOffset? Deadline(FormInput input, Phrases words, City city)
    {
        if (input.Day("deadline") is not { } day)
            return null;
        if (day < city.Today)
            input.Add("deadline", words["NeedForm.Deadline.Past"]);
        return city.Instant(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }

    private static WeeklyHours Touched(IEnumerable<DatedWindow> windows) =>
        windows.Aggregate(WeeklyHours.None, (hours, window) => hours.Union(WeeklyHours.Of(window)));
}
