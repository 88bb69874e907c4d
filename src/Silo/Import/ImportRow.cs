using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Silo.Import.Csv;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import;

/// <summary>
/// One row while it is read: its cells by column, what is wrong with them, and the records it makes. A method that fails
/// reports it and answers a value that does no harm; the row is then refused.
/// </summary>
internal sealed class ImportRow
{
    private readonly CsvRecord _record;
    private readonly IReadOnlyDictionary<ImportColumn, int> _columns;
    private readonly IReadOnlyList<string> _headings;

    internal ImportRow(CsvRecord record, ImportLayout layout, IReadOnlyDictionary<ImportColumn, int> columns, IReadOnlyList<string> headings, ImportOptions options)
    {
        (_record, Layout, _columns, _headings, Options) = (record, layout, columns, headings, options);
    }

    internal ImportLayout Layout { get; }

    internal ImportOptions Options { get; }

    internal int Line => _record.Line;

    internal List<ImportProblem> Problems { get; } = [];

    internal bool Failed { get; private set; }

    internal List<ParticipantEntry> Participants { get; } = [];

    internal List<ResourceEntry> Resources { get; } = [];

    internal List<NeedEntry> Needs { get; } = [];

    internal bool Has(ImportColumn column) => _columns.ContainsKey(column);

    /// <summary>The cell as typed; empty when the file has no such column.</summary>
    internal string Raw(ImportColumn column) => _columns.TryGetValue(column, out var index) ? _record.Cells[index].Text : "";

    /// <summary>The cell as a value, NFKC.</summary>
    internal string Value(ImportColumn column) => JapaneseText.Value(Raw(column));

    internal bool IsEmpty(ImportColumn column) => string.IsNullOrWhiteSpace(Raw(column));

    internal void Fail(ImportColumn? column, ImportProblemCode code, string detail = "", string? value = null) => Report(column, code, ImportSeverity.Row, detail, value);

    internal void Note(ImportColumn? column, ImportProblemCode code, string detail = "", string? value = null) => Report(column, code, ImportSeverity.Note, detail, value);

    /// <summary>The cell as text to show.</summary>
    internal string Text(ImportColumn column, int longest, bool required = false)
    {
        var text = JapaneseText.Display(Raw(column));
        if (text.Length == 0 && required)
            Fail(column, ImportProblemCode.Missing);
        if (text.Length > longest)
            Fail(column, ImportProblemCode.TooLong, Invariant(longest));
        return text;
    }

    /// <summary>The cell as text to show on one line.</summary>
    internal string LineOfText(ImportColumn column, int longest, bool required = false) => Text(column, longest, required).Replace('\n', ' ');

    /// <summary>A text made of several cells, cut with a note when it is too long.</summary>
    internal string Composed(ImportColumn column, string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        Note(column, ImportProblemCode.Shortened, Invariant(longest), "");
        return JapaneseText.Cut(text, longest - 1) + "…";
    }

    internal T One<T>(ImportColumn column, Vocabulary<T> words, T otherwise, bool required = false)
        where T : struct, Enum
    {
        if (IsEmpty(column))
        {
            if (required)
                Fail(column, ImportProblemCode.Missing);
            return otherwise;
        }

        if (words.TryFind(Raw(column), out var value))
            return value;
        Fail(column, ImportProblemCode.NotAllowed, words.Allowed);
        return otherwise;
    }

    internal bool Flag(ImportColumn column, bool otherwise = false) => One(column, Words.YesNo, otherwise ? YesNo.Yes : YesNo.No) == YesNo.Yes;

    internal IReadOnlyList<T> Many<T>(ImportColumn column, Vocabulary<T> words)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var word in Parts(column, w => words.TryFind(w, out _)))
        {
            if (words.TryFind(word, out var value))
                values.Add(value);
            else
                Fail(column, ImportProblemCode.NotAllowed, words.Allowed, word);
        }

        return values;
    }

    internal SkillSet Skills(ImportColumn column, int most = 128)
    {
        var skills = SkillSet.Empty;
        foreach (var word in Parts(column, w => Options.Skills.Find(w) is not null))
        {
            if (Options.Skills.Find(word) is { } skill)
                skills = skills.Union(SkillSet.Of(skill.Number));
            else
                Note(column, ImportProblemCode.UnknownSkill, value: word);
        }

        if (skills.Count > most)
            Fail(column, ImportProblemCode.TooMany, Invariant(most));
        return skills;
    }

    internal FieldSet FieldsOf(ImportColumn column) => FieldSet.Of([.. Many(column, Words.Fields)]);

    internal int Whole(ImportColumn column, int least, int most, int otherwise)
    {
        if (IsEmpty(column))
            return otherwise;
        var digits = JapaneseText.Numeric(Raw(column)).Replace(",", "", StringComparison.Ordinal).TrimEnd('人', '名', '回', '件', '組', ' ');
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fail(column, ImportProblemCode.NotANumber, $"{Invariant(least)}–{Invariant(most)}");
        return otherwise;
    }

    internal double? Kilometres(ImportColumn column)
    {
        if (IsEmpty(column))
            return null;
        var text = JapaneseText.Numeric(Raw(column)).ToLowerInvariant().Replace("km", "", StringComparison.Ordinal).Replace("キロ", "", StringComparison.Ordinal).Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0.1 and <= 500)
            return number;
        Fail(column, ImportProblemCode.NotANumber, "0.1–500");
        return null;
    }

    internal DateOnly? Date(ImportColumn column, bool required = false)
    {
        if (IsEmpty(column))
        {
            if (required)
                Fail(column, ImportProblemCode.Missing);
            return null;
        }

        return DateIn(column, Raw(column));
    }

    /// <summary>The dates of a list such as 4月5日、4月12日 or a range such as 2026-04-01～2026-04-05.</summary>
    internal IReadOnlyList<DateRange> Dates(ImportColumn column)
    {
        var ranges = new List<DateRange>();
        foreach (var part in SplitDates(Raw(column)))
        {
            var ends = part.Split(['~'], 2, StringSplitOptions.TrimEntries);
            if (DateIn(column, ends[0]) is not { } from || DateIn(column, ends[^1]) is not { } to)
                continue;
            if (to < from)
                Fail(column, ImportProblemCode.EndBeforeStart, value: part);
            else
                ranges.Add(new(from, to));
        }

        return ranges;
    }

    internal int? Minutes(ImportColumn column)
    {
        if (IsEmpty(column))
            return null;
        if (ClockTime.TryParse(Raw(column), out var minutes))
            return minutes;
        Fail(column, ImportProblemCode.NotATime);
        return null;
    }

    internal WeeklyHours Hours(ImportColumn column, HoursRounding rounding)
    {
        if (IsEmpty(column))
            return WeeklyHours.None;
        if (!HoursText.TryParse(Raw(column), rounding, out var hours, out var simplified))
            Fail(column, ImportProblemCode.NotHours);
        else if (simplified)
            Note(column, ImportProblemCode.HoursSimplified);
        return hours;
    }

    internal string TelephoneOf(ImportColumn column)
    {
        if (IsEmpty(column))
            return "";
        if (Telephone.TryParse(Raw(column), out var number))
            return number;
        Fail(column, ImportProblemCode.NotATelephone);
        return "";
    }

    internal string Mail(ImportColumn column)
    {
        var mail = Value(column);
        if (mail.Length == 0 || (mail.All(char.IsAscii) && ContactRules.Check(new("-", Mail: mail)).Count == 0))
            return mail;
        Fail(column, ImportProblemCode.NotAMailAddress);
        return "";
    }

    /// <summary>The reading in katakana; what is not kana is left out with a note.</summary>
    internal string KanaOf(ImportColumn column)
    {
        var kana = string.Concat(LineOfText(column, 80).Select(KanaText.Katakana));
        if (ContactRules.Check(new("-", kana)).Count == 0)
            return kana;
        Note(column, ImportProblemCode.KanaLeftOut);
        return "";
    }

    internal GeoPoint? Point(ImportColumn latitude, ImportColumn longitude)
    {
        if (IsEmpty(latitude) && IsEmpty(longitude))
            return null;
        if (Degrees(latitude) is { } north && Degrees(longitude) is { } east && north is >= 20 and <= 46 && east is >= 122 and <= 154)
            return new(north, east);
        Fail(IsEmpty(longitude) ? longitude : latitude, ImportProblemCode.NotAPosition);
        return null;
    }

    /// <summary>The place of the row, or null, with a problem where the file tried to say one.</summary>
    /// <param name="district">The column with a district's name or number; null when the layout has none.</param>
    /// <param name="point">The position.</param>
    /// <param name="address">The address: used to find the district, not kept.</param>
    /// <param name="label">What to call the place, at most 100 characters.</param>
    /// <param name="blame">The column to name when no district is found.</param>
    /// <param name="isHome">Whether it is somebody's home: then not finding the district is a note.</param>
    internal Place? PlaceOf(ImportColumn? district, GeoPoint? point, string address, string label, ImportColumn blame, bool isHome = false)
    {
        if (district is not null && !IsEmpty(district))
        {
            if (Options.Districts.Find(Value(district)) is { } named)
                return new(named, point, label.Length > 0 ? label : JapaneseText.Cut(LineOfText(district, 100), 100));
            Fail(district, ImportProblemCode.UnknownDistrict);
            return null;
        }

        if (point is null && address.Length == 0)
            return null;
        if (Options.Districts.Locate(point, address) is { } located)
            return new(located, point, label);
        if (isHome)
            Note(blame, ImportProblemCode.HomeLeftOut, value: "");
        else
            Fail(blame, ImportProblemCode.OutsideDistricts);
        return null;
    }

    /// <summary>The participant a cell refers to, by id or by the city's key.</summary>
    internal ParticipantId? Reference(ImportColumn column, ImportColumn kind)
    {
        var key = Value(column);
        if (key.Length == 0)
        {
            Fail(column, ImportProblemCode.Missing);
            return null;
        }

        if (ParticipantId.TryParse(key, out var id))
        {
            if (id.Municipality == Options.Municipality)
                return id;
            Fail(column, ImportProblemCode.OtherMunicipality);
            return null;
        }

        if (ImportKey.IsOwn(Options.Municipality, key, out id))
            return id;
        var (person, group) = ImportKey.Participant(Options.Municipality, key);
        if (!IsEmpty(kind))
            return One(kind, Words.ParticipantKinds, ParticipantKind.Person) == ParticipantKind.Person ? person : group;
        if (Options.Registered.Contains(person) != Options.Registered.Contains(group))
            return Options.Registered.Contains(person) ? person : group;
        Fail(column, ImportProblemCode.UnknownParticipant);
        return null;
    }

    private IEnumerable<string> Parts(ImportColumn column, Func<string, bool> isKnown) =>
        JapaneseText.List(Raw(column)).SelectMany(part => isKnown(part) ? [part] : part.Split(['・', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> SplitDates(string text) =>
        JapaneseText.Value(text).Replace('〜', '~').Split(['、', ',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private DateOnly? DateIn(ImportColumn column, string text)
    {
        if (JapaneseDate.Read(text, Options.FiscalYear, out var date) is not { } problem)
            return date;
        Fail(column, problem.Code, problem.Detail, text);
        return null;
    }

    private double? Degrees(ImportColumn column) =>
        double.TryParse(JapaneseText.Numeric(Raw(column)), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private void Report(ImportColumn? column, ImportProblemCode code, ImportSeverity severity, string detail, string? value)
    {
        Failed |= severity == ImportSeverity.Row;
        var index = column is not null && _columns.TryGetValue(column, out var found) ? found : -1;
        var line = index >= 0 ? _record.Cells[index].Line : _record.Line;
        var heading = index >= 0 ? _headings[index] : column?.Name ?? "";
        var shown = value ?? (column is null ? "" : Raw(column));
        Problems.Add(new(line, heading, code, severity, JapaneseText.Cut(JapaneseText.Display(shown).Replace('\n', ' '), ImportProblem.ValueCharacters), detail));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
