using System.Globalization;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Silo.Simulation;

/// <summary>The words of a simulator's report.</summary>
internal sealed class ReportWords(ReportLanguage language)
{
    public string Tag => Say("ja", "en");

    public string Title => Say("運用のしかたの比較（模擬）", "Ways of asking, compared in a simulated town");

    public string Policy => Say("運用のしかた", "Policy");

    public string Targets => Say("単純な運用のうち最も揃うものと比べて", "Against the simple policy that fills most");

    public string Measure => Say("指標", "Measure");

    public string Wanted => Say("めざす値", "Wanted");

    public string Theirs => Say("最良の単純な運用", "Best simple");

    public string Reached => Say("届いた", "reached");

    public string Missed => Say("届いていない", "missed");

    public string Interval => Say("かっこの中は九十五パーセント信頼区間です。", "In brackets the 95 % interval.");

    public string Invented =>
        Say("住民も依頼も架空のものです。実際のまちの値ではありません。", "All people and needs are invented; these are no real town's figures.");

    public string NoFigure => Say("なし", "none");

    public string Of(Measure measure) => Say(measure.Japanese, measure.English);

    public string Of(Policy policy) => Say(Policies.Japanese(policy), Policies.English(policy));

    public string Of(Setting setting) => Say(setting.Japanese, setting.English);

    public string Limit(Target target)
    {
        var limit = target.Limit.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace(" x ", " × ", StringComparison.Ordinal);
        return Say(limit.Replace("theirs", "単純な運用", StringComparison.Ordinal).Replace("(to 1 %)", "（1 %の差まで）", StringComparison.Ordinal), limit);
    }

    public string Run(int months, int seeds) => Say(
        string.Create(CultureInfo.InvariantCulture, $"{months}か月（一か月は三十日）、乱数の種{seeds}通り、世界の版{World.Version}。"),
        string.Create(CultureInfo.InvariantCulture, $"{months} months of 30 days, {seeds} seeds, version {World.Version} of the world."));

    /// <summary>A figure with its unit.</summary>
    public string Figure(Measure measure, double value) => !double.IsFinite(value) ? NoFigure
        : measure.IsShare ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:f1} %")
        : string.Create(CultureInfo.InvariantCulture, $"{value:f2}");

    /// <summary>A figure with its interval.</summary>
    public string Figure(Measure measure, Estimate estimate) => double.IsFinite(estimate.Low)
        ? $"{Figure(measure, estimate.Mean)} ({Figure(measure, estimate.Low)} – {Figure(measure, estimate.High)})"
        : Figure(measure, estimate.Mean);

    private string Say(string japanese, string english) => language == ReportLanguage.Japanese ? japanese : english;
}
