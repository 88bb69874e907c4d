using System.Collections.Immutable;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Commands;

/// <summary>Says problems in the words of the API.</summary>
public static class FieldProblems
{
    /// <summary>The problems of a record, each field under a prefix.</summary>
    /// <param name="problems">What the rules found.</param>
    /// <param name="prefix">The record's own path in the command, such as <c>need</c>; empty for none.</param>
    public static ImmutableArray<FieldProblem> Of(IEnumerable<Problem> problems, string prefix = "") =>
        [.. problems.Select(p => Of(prefix.Length == 0 ? p : p with { Path = $"{prefix}.{p.Path}" }))];

    /// <summary>One problem.</summary>
    public static FieldProblem Of(Problem problem) => new(
        problem.Path, Word(problem.Code), ProblemText.Of(problem, Wording.Japanese), ProblemText.Of(problem, Wording.English));

    /// <summary>Nothing was given.</summary>
    public static FieldProblem Missing(string path) => Of(new Problem(path, ProblemCode.Missing));

    /// <summary>The problems of a text: missing where it is required, or too long.</summary>
    public static ImmutableArray<FieldProblem> Text(string? text, string path, int most, bool required = false) =>
        string.IsNullOrWhiteSpace(text) ? (required || text is null ? [Missing(path)] : [])
        : text.Length > most ? [Of(new Problem(path, ProblemCode.TooLong, most.ToString(System.Globalization.CultureInfo.InvariantCulture)))]
        : [];

    private static string Word(ProblemCode code) => code switch
    {
        ProblemCode.Missing => "missing",
        ProblemCode.TooLong => "too_long",
        ProblemCode.OutOfRange => "out_of_range",
        ProblemCode.TooMany => "too_many",
        ProblemCode.Unknown => "unknown",
        ProblemCode.Malformed => "malformed",
        ProblemCode.OtherMunicipality => "other_municipality",
        ProblemCode.Twice => "twice",
        ProblemCode.EndsBeforeStart => "ends_before_start",
        ProblemCode.Disagrees => "disagrees",
        ProblemCode.WrongCount => "wrong_count",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
