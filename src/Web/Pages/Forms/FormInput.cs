using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Forms;

/// <summary>
/// What was typed into a plain HTML form, as it was typed, so that a form with mistakes comes back whole; and what is wrong with it.
/// Before the form is sent it is empty and every field shows the value it is given.
/// </summary>
public sealed class FormInput
{
    private readonly IFormCollection? _posted;
    private readonly Phrases _words;
    private readonly List<FormProblem> _problems = [];

    /// <summary>Reads the form of the given name, when this request sends it.</summary>
    public FormInput(HttpContext context, Phrases words, string name)
    {
        _words = words;
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && context.Request.Form["_handler"] == name)
            _posted = context.Request.Form;
        Command = Guid.TryParse(Text("command"), out var id) && id != Guid.Empty ? id : Guid.NewGuid();
    }

    /// <summary>Whether this request sends the form.</summary>
    public bool IsPosted => _posted is not null;

    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FormProblem> Problems => _problems;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGood => _problems.Count == 0;

    /// <summary>The id the form was given when it was made: the same form sent twice is one command.</summary>
    public Guid Command { get; }

    /// <summary>What was typed, trimmed; the given value before the form is sent.</summary>
    public string Text(string name, string before = "") => _posted is null ? before : _posted[name].FirstOrDefault()?.Trim() ?? "";

    /// <summary>All that was chosen; the given values before the form is sent.</summary>
    public IReadOnlyList<string> All(string name, IEnumerable<string>? before = null) =>
        _posted is null ? [.. before ?? []] : [.. _posted[name].OfType<string>()];

    /// <summary>The file that was chosen, or null.</summary>
    public IFormFile? File(string name) => _posted?.Files.GetFile(name);

    /// <summary>What is wrong with a field, or null.</summary>
    public string? ProblemOf(string name) => _problems.FirstOrDefault(p => p.Name == name)?.Message;

    /// <summary>Says what is wrong with a field.</summary>
    public void Add(string name, string message)
    {
        if (_problems.All(p => p.Name != name || p.Message != message))
            _problems.Add(new(name, message));
    }

    /// <summary>Whether a box that confirms is ticked; otherwise it says what is missing.</summary>
    public bool IsSure(string name, string missing)
    {
        if (Text(name) == "yes")
            return true;
        Add(name, missing);
        return false;
    }

    /// <summary>Forgets what is wrong: the form was only read, nothing is done with it.</summary>
    public void Forgive() => _problems.Clear();

    /// <summary>Takes over what a command's answer says is wrong.</summary>
    /// <returns>Whether the command was done.</returns>
    public bool Take(Answer answer)
    {
        foreach (var problem in answer.Problems)
            Add(problem.Field, Phrases.Of(problem));
        if (!answer.IsDone && answer.Problems.IsEmpty)
            Add("", _words.Of(answer.Code));
        return answer.IsDone;
    }

    /// <summary>Words that must be there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="longest">Most characters.</param>
    public string Required(string name, int longest)
    {
        var text = Optional(name, longest);
        if (text.Length == 0)
            Add(name, _words["Problem.Missing"]);
        return text;
    }

    /// <summary>Words that may be there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="longest">Most characters.</param>
    public string Optional(string name, int longest)
    {
        // Browsers send line ends as two characters; a limit on screen counts one.
        var text = Text(name).ReplaceLineEndings("\n");
        if (text.Length > longest)
            Add(name, _words["Problem.TooLong", longest, text.Length]);
        return text;
    }

    /// <summary>A telephone number as it is kept, however wide it was typed; what is none is left for whoever keeps it to refuse.</summary>
    public string Telephone(string name)
    {
        var typed = Optional(name, 20);
        return Silo.Import.Values.Telephone.TryParse(typed, out var number) ? number : typed.Normalize(System.Text.NormalizationForm.FormKC);
    }

    /// <summary>A whole number in a range.</summary>
    public int Whole(string name, int least, int most)
    {
        if (int.TryParse(Digits(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Add(name, _words["Problem.Whole", least, most]);
        return least;
    }

    /// <summary>A number in a range, or null when nothing was typed.</summary>
    public double? Number(string name, double least, double most)
    {
        if (Text(name).Length == 0)
            return null;
        if (double.TryParse(Digits(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Add(name, _words["Problem.Number", least, most]);
        return null;
    }

    /// <summary>A day, or null when nothing was typed.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name).Length == 0)
            return null;
        if (DateOnly.TryParseExact(Digits(name), ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Add(name, _words["Problem.Day"]);
        return null;
    }

    /// <summary>A time of day, or null when nothing was typed.</summary>
    public TimeOnly? Time(string name)
    {
        if (Text(name).Length == 0)
            return null;
        if (TimeOnly.TryParseExact(Digits(name), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Add(name, _words["Problem.Time"]);
        return null;
    }

    /// <summary>One of an enum's values by its name.</summary>
    public T One<T>(string name)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) && value.ToString() == Text(name))
            return value;
        Add(name, _words["Problem.Choose"]);
        return default;
    }

    // People type full-width digits and signs from a Japanese keyboard.
    private string Digits(string name) => Text(name).Normalize(System.Text.NormalizationForm.FormKC);
}
