using System.Globalization;
using System.Text;
using Kyodo.Matching.Intake;
using Kyodo.Matching.Model;
using Kyodo.Web.Pages.Forms;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>
/// The telephone memo's form: each field holds what the note says until the coordinator types something else into it. What was guessed last
/// comes back with the form beside each field; a field that differs from it is the coordinator's own, with or without a script.
/// </summary>
internal sealed class IntakeForm
{
    /// <summary>The fields in the order of the form.</summary>
    internal static readonly string[] Names =
        ["callerName", "callerTelephone", "title", "kind", "field", "skills", "district", "place", "often", "dates", "days", "from", "to", "slots", "cautions"];

    private readonly Dictionary<string, IntakeEntry> _entries = new(StringComparer.Ordinal);
    private readonly FormInput _input;
    private readonly Phrases _words;
    private readonly City _city;
    private readonly IntakeParser _parser;

    /// <summary>Reads the form that was sent, and the note in it.</summary>
    internal IntakeForm(FormInput input, Phrases words, City city, IntakeParser parser)
    {
        (_input, _words, _city, _parser) = (input, words, city, parser);
        Note = input.Text("note");
        var note = parser.Parse(Note, city.Today);
        var skills = words.List(note.Skills.Select(s => StandardSkills.Catalog.Find(s.Value)).OfType<Skill>().Select(Phrases.Of));
        HasFragments = note.Skills.Length > 0 || note.Field is not null || note.Kind.Value != ResourceKind.Skill;
        Put("callerName", note.Caller?.Value ?? "", note.Caller?.Span, note.Caller?.Certainty);
        Put("callerTelephone", note.Telephone?.Value ?? "", note.Telephone?.Span, note.Telephone?.Certainty);
        Put("title", skills.Length > 0 ? skills : HasFragments ? words.Of(note.Kind.Value) : "", Whole(note.Skills.Select(s => s.Span)), Certainty.Assumed);
        Put("kind", note.Kind.Value.ToString(), note.Kind.Span, note.Kind.Certainty);
        Put("field", note.Field?.Value.ToString() ?? "", note.Field?.Span, note.Field?.Certainty);
        Put("skills", skills, Whole(note.Skills.Select(s => s.Span)), note.Skills.Length > 0 ? note.Skills.Min(s => s.Certainty) : null);
        Put("district", note.Town is { } town ? City.Short(town.Value.District) : "", note.Town?.Span, note.Town?.Certainty);
        Put("place", note.Town?.Value.Name ?? "", note.Town?.Span, note.Town?.Certainty);
        Put("often", (note.Frequency?.Value ?? Frequency.Once).ToString(), note.Frequency?.Span, note.Frequency?.Certainty ?? Certainty.Assumed);
        Put("dates", string.Join(", ", note.Dates.Select(d => d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), Whole(note.Dates.Select(d => d.Span)), note.Dates.Length > 0 ? note.Dates.Min(d => d.Certainty) : null);
        Put("days", string.Join(' ', note.Days.Select(d => words.Weekday(d.Value))), Whole(note.Days.Select(d => d.Span)), Certainty.Said);
        Put("from", Clock(note.Time?.Value.From), note.Time?.Span, note.Time?.Certainty);
        Put("to", Clock(note.Time?.Value.To), note.Time?.Span, note.Time?.Certainty);
        Put("slots", note.Slots is not { } slots ? "1" : slots.Value.Minimum == slots.Value.Maximum ? Text(slots.Value.Maximum) : $"{slots.Value.Minimum}-{slots.Value.Maximum}", note.Slots?.Span, note.Slots?.Certainty ?? Certainty.Assumed);
        Put("cautions", words.List(note.Cautions.Select(c => c.Value)), Whole(note.Cautions.Select(c => c.Span)), Certainty.Likely);
    }

    /// <summary>What was typed while the caller spoke. It is not kept.</summary>
    internal string Note { get; }

    /// <summary>Whether the note says enough to look for candidates.</summary>
    internal bool HasFragments { get; }

    /// <summary>A field.</summary>
    internal IntakeEntry this[string name] => _entries[name];

    /// <summary>The need as the form has it; what is wrong is said in the input.</summary>
    /// <param name="id">The need's id.</param>
    /// <param name="requester">Who asks.</param>
    internal Need Read(NeedId id, ParticipantId requester)
    {
        var often = Of("often") == nameof(Frequency.Regular) ? Frequency.Regular : Frequency.Once;
        var (from, to) = (Time("from"), Time("to"));
        if (from is { } start && to is { } end && end <= start)
            _input.Add("to", _words["Intake.Order"]);
        var windows = often == Frequency.Once ? Windows(from, to) : [];
        var (least, most) = Slots();
        return new()
        {
            Id = id,
            Requester = requester,
            Title = Limited("title", 80, isRequired: true),
            Description = _input.Optional("description", 2_000),
            Kind = One("kind", ResourceKind.Skill),
            Field = One("field", Field.Welfare, isRequired: true),
            Skills = Skills(),
            Place = Place(),
            Presence = Presence.OnSite,
            Frequency = often,
            Hours = often == Frequency.Regular ? Weekly(from, to) : WeeklyHours.Of(windows),
            Windows = windows,
            SlotsMinimum = least,
            SlotsMaximum = most,
            Audience = Audience.Private,
            HomeVisit = _input.Text("homeVisit") == "yes",
            MeetingRequired = _input.Text("homeVisit") == "yes",
            Cautions = Limited("cautions", 500),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static TextSpan? Whole(IEnumerable<TextSpan> spans)
    {
        TextSpan? whole = null;
        foreach (var span in spans)
            whole = whole is not { } so ? span : new(Math.Min(so.Start, span.Start), Math.Max(so.End, span.End) - Math.Min(so.Start, span.Start));
        return whole;
    }

    // What differs from the last guess was typed; a guess that was never sent back is new.
    private void Put(string name, string guess, TextSpan? span, Certainty? certainty)
    {
        var typed = _input.Text(name);
        var isOwn = _input.IsPosted && typed != _input.Text($"was-{name}");
        var words = span is { Length: > 0 } of && of.End <= Note.Length ? Note.Substring(of.Start, of.Length) : "";
        _entries[name] = new(isOwn ? typed : guess, guess, words, certainty ?? Certainty.Assumed, isOwn);
    }

    private string Of(string name) => _entries[name].Value.Normalize(NormalizationForm.FormKC).Trim();

    private string Limited(string name, int longest, bool isRequired = false)
    {
        var text = _entries[name].Value.Trim();
        if (text.Length > longest)
            _input.Add(name, _words["Problem.TooLong", longest, text.Length]);
        else if (isRequired && text.Length == 0)
            _input.Add(name, _words["Problem.Missing"]);
        return text;
    }

    private T One<T>(string name, T usual, bool isRequired = false)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Of(name), out var value) && Enum.IsDefined(value) && value.ToString() == Of(name))
            return value;
        if (isRequired)
            _input.Add(name, _words["Problem.Choose"]);
        return usual;
    }

    private SkillSet Skills()
    {
        var skills = SkillSet.Empty;
        foreach (var name in Of("skills").Split([',', '、', '､', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (StandardSkills.Catalog.Find(name) is { } skill)
                skills = skills.Union(SkillSet.Of(skill.Number));
            else if (_parser.Parse(name, _city.Today).Skills is { Length: > 0 } said)
                skills = skills.Union(SkillSet.Of([.. said.Select(s => s.Value)]));
            else
                _input.Add("skills", _words["Intake.UnknownSkill", name]);
        }

        return skills;
    }

    private Place? Place()
    {
        var label = Limited("place", 100);
        if (_city.TryId<DistrictId>(Of("district"), out var district) && _city.Districts.Any(d => d.Id == district))
            return new(district, null, label);
        if (label.Length > 0)
            _input.Add("district", _words["Intake.NoDistrict"]);
        return null;
    }

    private TimeOnly? Time(string name)
    {
        var text = Of(name);
        if (text.Length == 0)
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        if (_parser.Parse(text, _city.Today).Time is { } said)
            return said.Value.From;
        _input.Add(name, _words["Problem.Time"]);
        return null;
    }

    // Dates may be typed as they are said: 来週の水曜.
    private List<DatedWindow> Windows(TimeOnly? from, TimeOnly? to)
    {
        List<DateOnly> days = [];
        foreach (var part in Of("dates").Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (DateOnly.TryParseExact(part, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else if (_parser.Parse(part, _city.Today).Dates is { Length: > 0 } said)
                days.AddRange(said.Select(d => d.Value));
            else
                _input.Add("dates", _words["Problem.Day"]);
        }

        if (days.Any(d => d < _city.Today))
            _input.Add("dates", _words["Problem.Past"]);
        if (days.Count > 32)
            _input.Add("dates", _words["Problem.Number", 1, 32]);
        var (start, end) = Span(from, to);
        return end > start ? [.. days.Distinct().Order().Take(32).Select(d => new DatedWindow(d, start, end))] : [];
    }

    private WeeklyHours Weekly(TimeOnly? from, TimeOnly? to)
    {
        var days = Week.Days.Where(d => _entries["days"].Value.Contains(_words.Weekday(d), StringComparison.OrdinalIgnoreCase)).ToList();
        if (days.Count == 0 && from is null && to is null)
            return WeeklyHours.None;
        var (start, end) = Span(from, to);
        return end <= start ? WeeklyHours.None : (days.Count > 0 ? days : [.. Week.Days])
            .Aggregate(WeeklyHours.None, (hours, day) => hours.Union(WeeklyHours.Of(day, start.Hour, end.Minute > 0 ? end.Hour + 1 : Math.Max(end.Hour, start.Hour + 1))));
    }

    // A day without a time is an office day; a time without an end two hours.
    private static (TimeOnly Start, TimeOnly End) Span(TimeOnly? from, TimeOnly? to)
    {
        var start = from ?? new(9, 0);
        var end = to ?? (from is { Hour: < 22 } given ? given.AddHours(2) : from is null ? new(17, 0) : new(23, 59));
        return (start, end);
    }

    private (int Least, int Most) Slots()
    {
        var parts = Of("slots").Split(['-', '~', '〜']);
        if (parts.Length is 1 or 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && least is >= 1 and <= 10_000 && most >= least && most <= 10_000)
            return (least, most);
        _input.Add("slots", _words["Problem.Whole", 1, 10_000]);
        return (1, 1);
    }
}
