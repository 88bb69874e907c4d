using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>
/// Turns what a coordinator types while somebody speaks (電話メモ: 「来週 火 午前 病院 付添 80代 車いす」) into guesses about a need, each with the
/// words it came from. Rules and dictionaries only: the same words on the same day always give the same guesses. Made once for a
/// municipality; reading a note takes well under a millisecond, so it is read whole after each fragment.
/// </summary>
public sealed partial class IntakeParser
{
    /// <summary>Most characters that are read; what follows is left alone.</summary>
    public const int LongestNote = 1_000;

    private const int Escorting = 0;
    private const int Pushing = 1;
    private const int Calling = 3;
    private const int Shopping = 4;
    private const int Caring = 9;
    private const int Interpreting = 53;
    private const int Granting = 69;
    private const int Stalls = 82;

    private readonly Lexicon<IntakeTown> _towns;
    private readonly Lexicon<Meaning> _skills;

    /// <summary>Makes a parser.</summary>
    /// <param name="towns">The towns and districts of the municipality; of two of the same name the first stands.</param>
    /// <param name="catalog">The municipality's skills.</param>
    public IntakeParser(IEnumerable<IntakeTown> towns, SkillCatalog catalog)
    {
        _towns = new(towns.SelectMany(t => Written(t).Select(w => (w, t))));
        _skills = Phrases.Skills(catalog);
    }

    /// <summary>Reads a note at an instant: the day is the municipality's.</summary>
    /// <param name="note">What was typed; line ends count as gaps.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The municipality's time zone.</param>
    public IntakeNote Parse(string note, DateTimeOffset now, TimeZoneInfo zone) =>
        Parse(note, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));

    /// <summary>Reads a note.</summary>
    /// <param name="note">What was typed; line ends count as gaps.</param>
    /// <param name="today">Today, local.</param>
    public IntakeNote Parse(string note, DateOnly today)
    {
        var text = FoldedText.Of(note.Length > LongestNote ? note[..LongestNote] : note);
        var named = NamedSkills(text, out var cues, out var wheelchair);
        var kind = KindJudge.Judge(text, named, wheelchair.Length > 0);
        var skills = Fitting(named, cues, wheelchair, kind.Value);
        var calendar = CalendarReader.Read(text, today);
        var isHelp = kind.Value is ResourceKind.Skill or ResourceKind.Advice;
        var cautions = CautionReader.Read(text);
        return new()
        {
            Kind = kind,
            Field = FieldJudge.Judge(skills, Hints(text), isHelp ? CautionReader.OldestAge(text) : 0, kind.Value),
            Skills = skills,
            Town = Town(text),
            Dates = calendar.Dates,
            Days = calendar.Days,
            Frequency = calendar.Frequency,
            Time = ClockReader.Read(text),
            Slots = kind.Value == ResourceKind.Skill ? SlotReader.Read(text) : null,
            Caller = Caller(text),
            Telephone = text.Number is { } number ? new(number.Number, text.Span(number.Start, number.Length), Certainty.Said) : null,
            // A wheelchair that is borrowed, or that a room must take, is no caution.
            Cautions = isHelp ? cautions : [.. cautions.Where(c => c.Value is not "車いす")],
        };
    }

    private List<Guess<int>> NamedSkills(FoldedText text, out Cue cues, out TextSpan wheelchair)
    {
        List<Guess<int>> named = [];
        cues = Cue.None;
        wheelchair = default;
        var escort = default(TextSpan);
        foreach (var (start, length, meaning) in _skills.In(text.Text, (start, length) => IsWord(text.Text, start, length)))
        {
            var span = text.Span(start, length);
            cues |= meaning.Cue;
            if (meaning.Cue == Cue.Wheelchair)
                wheelchair = span;
            else if (meaning.Cue == Cue.Escort)
                escort = span;
            foreach (var skill in meaning.Skills)
            {
                if (named.All(g => g.Value != skill))
                    named.Add(new(skill, span, meaning.Certainty));
            }
        }

        // Going along: to the doctor, behind a wheelchair, to the shop, or simply beside somebody.
        if (cues.HasFlag(Cue.Escort))
        {
            var skill = cues.HasFlag(Cue.Medical) ? Escorting : cues.HasFlag(Cue.Wheelchair) ? Pushing : Calling;
            if (named.All(g => g.Value != skill && g.Value is not (Shopping or Escorting)) && (skill != Calling || named.Count == 0))
                named.Add(new(skill, escort, skill == Calling ? Certainty.Assumed : Certainty.Likely));
        }

        return named;
    }

    private static ImmutableArray<Guess<int>> Fitting(List<Guess<int>> named, Cue cues, TextSpan wheelchair, ResourceKind kind)
    {
        var isInterpreter = named.Any(g => g.Value is >= 47 and <= 52);
        var fitting = named.Where(g => kind switch
        {
            ResourceKind.Room => true,
            ResourceKind.Equipment => KindJudge.IsThing(g.Value),
            ResourceKind.Funding => !KindJudge.IsFeature(g.Value) && g.Value != Granting,
            ResourceKind.EventPlace => !KindJudge.IsFeature(g.Value) && g.Value != Stalls,
            ResourceKind.Information => g.Value != Caring && !KindJudge.IsFeature(g.Value),
            _ => !KindJudge.IsFeature(g.Value),
        }).Where(g => g.Value != Interpreting || !isInterpreter).ToList();
        if (kind == ResourceKind.Skill && cues.HasFlag(Cue.Wheelchair) && fitting.All(g => g.Value != Pushing))
            fitting.Add(new(Pushing, wheelchair, Certainty.Likely));
        return [.. fitting.OrderBy(g => g.Span.Start).ThenBy(g => g.Value)];
    }

    private static List<(TextSpan Span, Meaning Meaning)> Hints(FoldedText text) =>
        [.. Phrases.Fields.In(text.Text, (start, length) => IsWord(text.Text, start, length)).Select(f => (text.Span(f.Start, f.Length), f.Meaning))];

    private Guess<IntakeTown>? Town(FoldedText text)
    {
        foreach (var (start, length, town) in _towns.In(text.Text, (start, length) => IsTown(text.Text, start, length)))
            return new(town, text.Span(start, length), length > 1 ? Certainty.Said : Certainty.Likely);
        return null;
    }

    private static Guess<string>? Caller(FoldedText text)
    {
        if (Named().Match(text.Text) is not { Success: true } match)
            return null;
        var name = match.Groups["name"];
        var span = text.Span(name.Index, name.Length);
        return new(text.Source.Substring(span.Start, span.Length), span, Certainty.Likely);
    }

    // Towns are family names too: whoever is called さん is a person.
    private static bool IsTown(string text, int start, int length)
    {
        if (Called().IsMatch(text, start + length))
            return false;
        var isKana = text.AsSpan(start, length).IndexOfAnyExceptInRange('ぁ', 'ー') < 0;
        return (length > 1 && !isKana) || ((start == 0 || !IsLetter(text[start - 1])) && (start + length == text.Length || !IsLetter(text[start + length]) || Suffix().IsMatch(text, start + length)));
    }

    // A word of Latin letters or one sign stands alone: PA is in no other word.
    private static bool IsWord(string text, int start, int length) =>
        !char.IsAsciiLetter(text[start])
        || ((start == 0 || !char.IsAsciiLetter(text[start - 1])) && (start + length == text.Length || !char.IsAsciiLetter(text[start + length])));

    private static bool IsLetter(char letter) => char.IsLetter(letter);

    private static IEnumerable<string> Written(IntakeTown town)
    {
        yield return town.Name;
        foreach (var small in "ヶがケ")
        {
            var other = Between().Replace(town.Name, small.ToString());
            if (other != town.Name)
                yield return other;
        }

        if (town.Kana.Length > 2)
            yield return town.Kana;
    }

    [GeneratedRegex(@"\G(?:さん|様|さま|氏|くん|君|ちゃん|先生|会長|という(?:方|人|者))", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    // Mothers, listeners and helpers are called さん as well; they are not who calls.
    [GeneratedRegex(@"(?<=^|[\s、。,(])(?!お?(?:母|父|兄|姉|嫁|孫|子|客|隣|医者)|奥さん|奥様|皆|みな|傾聴|業者|大工|へるぱー|けあまね|民生委員|区長|娘|息子|患者|看護師)(?<name>[\p{L}]{1,10}?)(?:さん|様)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\G(?:地区|町内|町|の|に|で|から|まで|小学校|中学校|小|中|自治会|団地|公民館|在住)", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})[ヶケがヵ](?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
