using System.Globalization;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>How two models foretold the outcomes of one group of people.</summary>
/// <param name="Kind">By what the group is told apart.</param>
/// <param name="Name">Which: the name of a <see cref="LanguageGroup"/>, an age band, <c>true</c> or <c>false</c> for newcomers, a district's number.</param>
/// <param name="Champion">The champion's figures.</param>
/// <param name="Challenger">The challenger's.</param>
/// <param name="Gain">By how much the challenger is better.</param>
public sealed record GroupFigures(GroupKind Kind, string Name, ModelFigures Champion, ModelFigures Challenger, Gain Gain)
{
    /// <summary>Fewer outcomes than this say nothing of a group, and might point at single people.</summary>
    public const int LeastOutcomes = 30;

    // About a dozen groups are looked at: 2.6 standard errors keep the chance of a false alarm small for all of them together.
    private const double FarWorse = 2.6;

    /// <summary>Whether the challenger serves the group worse, beyond chance.</summary>
    public bool IsWorse => Gain.MeanNats < 0 && -Gain.MeanNats > FarWorse * Gain.StandardError;

    /// <summary>The groups an outcome belongs to; a group that was not given is none.</summary>
    internal static IEnumerable<(GroupKind Kind, string Name)> Of(OutcomeGroups groups)
    {
        if (groups.Speaks != LanguageGroup.Unknown)
            yield return (GroupKind.Language, groups.Speaks.ToString());
        if (!string.IsNullOrEmpty(groups.AgeBand))
            yield return (GroupKind.AgeBand, groups.AgeBand);
        yield return (GroupKind.Newcomer, groups.Newcomer ? "true" : "false");
        if (groups.District != 0)
            yield return (GroupKind.District, groups.District.ToString(CultureInfo.InvariantCulture));
    }
}
