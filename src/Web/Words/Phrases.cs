using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Microsoft.Extensions.Localization;

namespace Kyodo.Web.Words;

/// <summary>The words on screen in the visitor's language, and how dates, hours and sets are put into words.</summary>
public sealed class Phrases(IStringLocalizer<Text> text)
{
    /// <summary>The name of the culture of やさしい日本語.</summary>
    public const string PlainJapanese = "ja-Hira";

    /// <summary>The words of a key.</summary>
    public string this[string key] => text[key];

    /// <summary>The words of a key with values in them.</summary>
    public string this[string key, params object[] values] => text[key, values];

    /// <summary>Which wording the visitor reads.</summary>
    public static Wording Wording => CultureInfo.CurrentUICulture switch
    {
        { Name: PlainJapanese } => Wording.PlainJapanese,
        { TwoLetterISOLanguageName: "en" } => Wording.English,
        _ => Wording.Japanese,
    };

    /// <summary>Whether the visitor reads English.</summary>
    public static bool IsEnglish => Wording == Wording.English;

    /// <summary>The words of an enum's value: the key is the type's name, a dot and the value's name.</summary>
    public string Of<T>(T value)
        where T : struct, Enum => text[$"{typeof(T).Name}.{value}"];

    /// <summary>What a need's recorded step says (<see cref="Kyodo.Grains.Needs.NeedStep.What"/>).</summary>
    public string What(string step) => text[$"What.{step}"] is { ResourceNotFound: false } known ? known : text["What.other"];

    /// <summary>Which page or answer an entry of the audit trail is about: its route, and that it was changed when its method says so.</summary>
    public string Looked(string what)
    {
        var at = what.IndexOf('/', StringComparison.Ordinal);
        var (method, route) = at < 0 ? ("", what) : (what[..at].Trim(), "/" + what[at..].Trim('/'));
        string[] known = [route, .. route.StartsWith("/my/", StringComparison.Ordinal) ? ["/my"] : Array.Empty<string>(), .. route.StartsWith("/api/", StringComparison.Ordinal) ? ["/api"] : Array.Empty<string>(), .. route.EndsWith("/{Id}", StringComparison.Ordinal) ? [route[..^5]] : Array.Empty<string>()];
        var said = known.Select(k => text[$"Looked.Where.{k}"]).FirstOrDefault(k => !k.ResourceNotFound)?.Value ?? route;
        return method is "" or "GET" or "HEAD" ? said : text["Looked.Changed", said];
    }

    /// <summary>Why rules withdrew a candidate, from the recorded step's reason: the rules' number and what was in the way.</summary>
    public string WithdrewBy(string reason) =>
        reason.Split(' ', 2) is [var number, var why] && Enum.TryParse<Refusals>(why, out var refusals) ? text["Rules.WithdrewBy", number, Flags(refusals)] : reason;

    /// <summary>What a field problem says.</summary>
    public static string Of(FieldProblem problem) => IsEnglish ? problem.MessageEnglish : problem.Message;

    /// <summary>A skill's name.</summary>
    public static string Of(Skill skill) => IsEnglish ? skill.English : skill.Japanese;

    /// <summary>◎○△; a dash for none.</summary>
    public static string Mark(Level? level) => level switch
    {
        Level.Excellent => "◎",
        Level.Good => "○",
        Level.Possible => "△",
        _ => "－",
    };

    /// <summary>A day with its weekday.</summary>
    public string Day(DateOnly day) => day.ToString(text["Format.Day"], CultureInfo.CurrentCulture);

    /// <summary>A day with its year.</summary>
    public string LongDay(DateOnly day) => day.ToString(text["Format.LongDay"], CultureInfo.CurrentCulture);

    /// <summary>A day as it stands on paper: by 和暦 in Japanese.</summary>
    public string PaperDay(DateOnly day) => IsEnglish ? LongDay(day) : EraYear.Day(day);

    /// <summary>A fiscal year (April to March): by 和暦 in Japanese, which やさしい日本語 explains.</summary>
    /// <param name="year">Its first calendar year.</param>
    public static string Fiscal(int year) => Wording switch
    {
        Wording.English => string.Create(CultureInfo.InvariantCulture, $"FY {year}"),
        Wording.PlainJapanese => string.Create(CultureInfo.InvariantCulture, $"{year}年度（{EraYear.Fiscal(year)}）"),
        _ => EraYear.Fiscal(year),
    };

    /// <summary>A day and time of day.</summary>
    public string Moment(DateTime local) => local.ToString(text["Format.Moment"], CultureInfo.CurrentCulture);

    /// <summary>A day with its year and time of day: for what is read years later.</summary>
    public string LongMoment(DateTime local) => local.ToString(text["Format.LongMoment"], CultureInfo.CurrentCulture);

    /// <summary>A dated window.</summary>
    public string Window(DatedWindow window) =>
        text["Format.Window", Day(window.Date), window.From.ToString("H:mm", CultureInfo.InvariantCulture), window.To.ToString("H:mm", CultureInfo.InvariantCulture)];

    /// <summary>A weekday in one or three letters.</summary>
    public string Weekday(DayOfWeek day) => text[$"Weekday.{day}"];

    /// <summary>Weekly hours in words: days with the same hours are said together.</summary>
    public string Hours(WeeklyHours hours)
    {
        if (hours.IsEmpty)
            return text["Hours.None"];
        if (hours == WeeklyHours.All)
            return text["Hours.All"];
        var days = Week.Days.Select(day => (Day: day, Spans: Spans(hours, day))).Where(d => d.Spans.Length > 0);
        return string.Join(text["Format.Stop"], days.GroupBy(d => d.Spans, StringComparer.Ordinal)
            .Select(g => text["Format.DayHours", string.Join(text["Format.DayComma"], g.Select(d => Weekday(d.Day))), g.Key].Value));
    }

    /// <summary>Names joined as a list.</summary>
    public string List(IEnumerable<string> names) => string.Join(text["Format.Comma"], names);

    /// <summary>The names of skills, joined.</summary>
    public string Skills(SkillSet skills) =>
        List(skills.Enumerate().Select(StandardSkills.Catalog.Find).OfType<Skill>().Select(Of));

    /// <summary>The names of the values that are set in flags, joined.</summary>
    public string Flags<T>(T flags)
        where T : struct, Enum =>
        List(Enum.GetValues<T>().Where(v => BitOfOne(v) && flags.HasFlag(v)).Select(Of));

    private static bool BitOfOne<T>(T value)
        where T : struct, Enum => System.Numerics.BitOperations.IsPow2(Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private string Spans(WeeklyHours hours, DayOfWeek day) =>
        List(hours.Spans(day).Select(s => text["Format.HourSpan", s.From, s.To].Value));
}
