using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Care;

/// <summary>What the office's notes must keep to; everything wrong with one, empty when it is valid.</summary>
public static class CareRules
{
    /// <summary>Of facts.</summary>
    public static ImmutableArray<FieldProblem> Check(CareFacts facts)
    {
        var problems = FieldProblems.Text(facts.PostalCode, "facts.postalCode", 8)
            .AddRange(FieldProblems.Text(facts.Address, "facts.address", 200))
            .AddRange(FieldProblems.Text(facts.ContactNote, "facts.contactNote", 500))
            .AddRange(FieldProblems.Text(facts.Cautions, "facts.cautions", 500));
        if (facts.PostalCode is { Length: > 0 } code && !(code.Length is 7 or 8 && code.Count(char.IsAsciiDigit) == 7 && (code.Length == 7 || code[3] == '-')))
            problems = problems.Add(FieldProblems.Of(new Problem("facts.postalCode", ProblemCode.Malformed)));
        if (facts.MayOpen.IsDefault || facts.MayOpen.Length > 20)
            problems = problems.Add(FieldProblems.Of(new Problem("facts.mayOpen", ProblemCode.TooMany, "20")));
        if (!facts.ContactHours.IsValid)
            problems = problems.Add(FieldProblems.Of(new Problem("facts.contactHours", ProblemCode.OutOfRange, "0–167")));
        return problems;
    }

    /// <summary>Of a guardian.</summary>
    public static ImmutableArray<FieldProblem> Check(Guardian guardian, DateOnly today)
    {
        var problems = FieldProblems.Text(guardian.Name, "guardian.name", 80, required: true)
            .AddRange(FieldProblems.Text(guardian.Telephone, "guardian.telephone", 20))
            .AddRange(FieldProblems.Text(guardian.Address, "guardian.address", 200));
        return guardian.ConsentedOn > today ? problems.Add(Future("guardian.consentedOn")) : problems;
    }

    /// <summary>Of a consent.</summary>
    public static ImmutableArray<FieldProblem> Check(PaperConsent consent, DateOnly today)
    {
        var problems = FieldProblems.Text(consent.Note, "consent.note", 200);
        if (!Enum.IsDefined(consent.Kind))
            problems = problems.Add(FieldProblems.Of(new Problem("consent.kind", ProblemCode.Unknown)));
        return consent.GivenOn > today ? problems.Add(Future("consent.givenOn")) : problems;
    }

    /// <summary>Of a note about two who are not to be paired.</summary>
    public static ImmutableArray<FieldProblem> Check(ApartNote note, ParticipantId own)
    {
        var problems = FieldProblems.Text(note.Reason, "apart.reason", 500, required: true);
        if (!ParticipantId.TryParse(note.With.Value, out var other) || other == own || other.Municipality != own.Municipality)
            problems = problems.Add(FieldProblems.Of(new Problem("apart.with", ProblemCode.Unknown)));
        return problems;
    }

    /// <summary>Of a group's officer.</summary>
    public static ImmutableArray<FieldProblem> Check(Representative representative) =>
        FieldProblems.Text(representative.Office, "representative.office", 40, required: true)
            .AddRange(FieldProblems.Text(representative.Name, "representative.name", 80, required: true))
            .AddRange(FieldProblems.Text(representative.Telephone, "representative.telephone", 20));

    private static FieldProblem Future(string field) => FieldProblems.Of(new Problem(field, ProblemCode.OutOfRange, "-today"));
}
