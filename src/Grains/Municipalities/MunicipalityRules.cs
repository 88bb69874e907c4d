using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Municipalities;

/// <summary>What a municipality's make-up must keep to.</summary>
public static class MunicipalityRules
{
    /// <summary>Most districts.</summary>
    public const int LargestDistrictCount = 1_000;

    /// <summary>Everything wrong with it; empty when it is valid.</summary>
    /// <param name="municipality">The make-up.</param>
    /// <param name="code">The municipality whose it is.</param>
    /// <param name="before">The make-up before; null for the first.</param>
    public static ImmutableArray<FieldProblem> Check(Municipality municipality, MunicipalityCode code, Municipality? before)
    {
        List<Problem> problems = [];
        Require(municipality.Code == code, "code", ProblemCode.Disagrees, "key");
        Require(municipality.Centre.IsValid, "centre", ProblemCode.OutOfRange, "-90-90, -180-180");
        Require(TimeZoneInfo.TryFindSystemTimeZoneById(municipality.TimeZone ?? "", out _), "timeZone", ProblemCode.Unknown);
        Require(municipality.Districts is { IsDefault: false, Length: > 0 and <= LargestDistrictCount }, "districts", ProblemCode.WrongCount, "1-1000");
        var texts = FieldProblems.Text(municipality.Name, "name", 80, required: true).AddRange(FieldProblems.Text(municipality.NameEnglish, "nameEnglish", 80, required: true));
        if (municipality.Districts is not { IsDefault: false } districts)
            return [.. texts, .. FieldProblems.Of(problems)];
        HashSet<DistrictId> seen = [];
        for (var i = 0; i < districts.Length; i++)
        {
            Require(DistrictId.TryParse(districts[i].Id.Value, out var id) && id.Municipality == code, $"districts[{i}].id", ProblemCode.Malformed);
            Require(seen.Add(districts[i].Id), $"districts[{i}].id", ProblemCode.Twice);
            Require(districts[i].Centre.IsValid, $"districts[{i}].centre", ProblemCode.OutOfRange, "-90-90, -180-180");
            texts = texts.AddRange(FieldProblems.Text(districts[i].Name, $"districts[{i}].name", 80, required: true))
                .AddRange(FieldProblems.Text(districts[i].NameEnglish, $"districts[{i}].nameEnglish", 80));
        }

        // People and needs live in them.
        Require(before is null || before.Districts.All(d => seen.Contains(d.Id)), "districts", ProblemCode.Missing);
        return [.. texts, .. FieldProblems.Of(problems)];

        void Require(bool right, string path, ProblemCode code, string detail = "")
        {
            if (!right)
                problems.Add(new(path, code, detail));
        }
    }
}
