using System.Globalization;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Web.Pages.Forms;
using Kyodo.Web.Pages.Layout;
using Kyodo.Web.Words;

namespace Kyodo.Web.Pages.Rules;

/// <summary>Reads the rules from the form in which a coordinator wrote them. An empty row is no rule.</summary>
internal static class RulesForm
{
    /// <summary>Rows beyond the rules that are there, for new ones.</summary>
    internal const int EmptyRows = 2;

    /// <summary>The rules as typed; what is wrong is said in the form. A rule that was there is dropped by emptying its row; a new row that says whom but not what is not finished.</summary>
    internal static Rulebook Read(FormInput input, Phrases words, City city, Rulebook before, string author) => before with
    {
        Version = input.Required("version", 40),
        Author = author,
        Approver = author,
        WeeklyAskCap = input.Whole("weeklyAskCap", 0, ParticipantRules.LargestWeeklyAskCap),
        MinimumLevel = input.One<Level>("minimumLevel"),
        HoldHours = input.Whole("holdHours", 1, 720),
        RungHours = input.Whole("rungHours", 1, 720),
        Requirements =
        [
            .. Rows(input, "requirements", before.Requirements.Count).Select(r => Requirement(input, words, city, r.Row, r.IsNew)).OfType<Requirement>(),
        ],
        Exclusions =
        [
            .. Rows(input, "exclusions", before.Exclusions.Count).Select(r => Exclusion(input, words, city, r.Row, r.IsNew)).OfType<Exclusion>(),
        ],
        Boosts = [.. Rows(input, "boosts", before.Boosts.Count).Select(r => Boost(input, words, city, r.Row, r.IsNew)).OfType<Boost>()],
    };

    private static IEnumerable<(string Row, bool IsNew)> Rows(FormInput input, string sort, int before) =>
        Enumerable.Range(0, Math.Min(Rulebook.LargestCount, before + EmptyRows)).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{sort}-{i}"), i >= before));

    private static Requirement? Requirement(FormInput input, Phrases words, City city, string row, bool isNew)
    {
        var rule = new Requirement { Needs = Scope(input, city, row), Required = (Credentials)Sum<Credentials>(input, $"{row}-required") };
        if (rule.Required != Credentials.None)
            return rule;
        if (isNew && rule.Needs != NeedScope.Every)
            input.Add($"{row}-required", words["Problem.Choose"]);
        return null;
    }

    private static Exclusion? Exclusion(FormInput input, Phrases words, City city, string row, bool isNew)
    {
        var rule = new Exclusion { Needs = Scope(input, city, row), Owners = (ParticipantKinds)Sum<ParticipantKinds>(input, $"{row}-owners") };
        if (rule.Owners != 0)
            return rule;
        if (isNew && rule.Needs != NeedScope.Every)
            input.Add($"{row}-owners", words["Problem.Choose"]);
        return null;
    }

    private static NeedScope Scope(FormInput input, City city, string row) => new()
    {
        Field = Enum.TryParse<Field>(input.Text($"{row}-field"), out var field) && Enum.IsDefined(field) ? field : null,
        Kind = Enum.TryParse<ResourceKind>(input.Text($"{row}-kind"), out var kind) && Enum.IsDefined(kind) ? kind : null,
        District = city.TryId<DistrictId>(input.Text($"{row}-district"), out var district) ? district : null,
        HomeVisitsOnly = input.All($"{row}-home").Contains("yes"),
    };

    // In tenths of a logit on the form, so that nobody types 1,024.
    private static Boost? Boost(FormInput input, Phrases words, City city, string row, bool isNew)
    {
        var scope = Scope(input, city, row);
        var sameDistrict = input.All($"{row}-same").Contains("yes");
        var owners = (ParticipantKinds)Sum<ParticipantKinds>(input, $"{row}-owners");
        if (input.Text($"{row}-value").Length == 0)
        {
            if (isNew && (scope != NeedScope.Every || sameDistrict || owners != 0))
                input.Add($"{row}-value", words["Problem.Missing"]);
            return null;
        }

        if (sameDistrict && owners != 0)
            input.Add($"{row}-owners", words["Rules.Boost.OneOf"]);
        return new()
        {
            Needs = scope,
            Value = input.Whole($"{row}-value", -20, 20) * Kyodo.Matching.Scoring.ScoreModel.OneLogit / 10,
            SameDistrictOnly = sameDistrict,
            Owners = sameDistrict || owners == 0 ? ParticipantKinds.Any : owners,
        };
    }

    private static int Sum<T>(FormInput input, string name)
        where T : struct, Enum =>
        input.All(name).Aggregate(0, (sum, text) => Enum.TryParse<T>(text, out var flag) && Enum.IsDefined(flag) ? sum | Convert.ToInt32(flag, CultureInfo.InvariantCulture) : sum);
}
