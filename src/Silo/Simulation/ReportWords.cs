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

    public string Interval => Say("かっこの中は95％信頼区間です。", "In brackets the 95 % interval.");

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
        string.Create(CultureInfo.InvariantCulture, $"{months}か月（1か月は30日）、乱数を変えて{seeds}回、世界の版{World.Version}。"),
        string.Create(CultureInfo.InvariantCulture, $"{months} months of 30 days, {seeds} seeds, version {World.Version} of the world."));

    /// <summary>A figure with its unit.</summary>
    public string Figure(Measure measure, double value) => !double.IsFinite(value) ? NoFigure
        : measure.IsShare ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:f1} %")
        : string.Create(CultureInfo.InvariantCulture, $"{value:f2}");

    /// <summary>A figure with its interval.</summary>
    public string Figure(Measure measure, Estimate estimate) => double.IsFinite(estimate.Low)
        ? $"{Figure(measure, estimate.Mean)} ({Figure(measure, estimate.Low)} – {Figure(measure, estimate.High)})"
        : Figure(measure, estimate.Mean);

    /// <summary>A difference of two figures with its sign, its unit and its interval: shares differ by points.</summary>
    public string Change(Measure measure, Estimate estimate)
    {
        string Signed(double value) => measure.IsShare ? (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
        if (!double.IsFinite(estimate.Mean))
            return NoFigure;
        var unit = measure.IsShare ? Say(" ポイント", " points") : "";
        return double.IsFinite(estimate.Low) ? $"{Signed(estimate.Mean)}{unit} ({Signed(estimate.Low)} – {Signed(estimate.High)})" : Signed(estimate.Mean) + unit;
    }

    /// <summary>Whether a difference is one, by its interval; nothing without an interval.</summary>
    public string Reading(Estimate estimate) => !double.IsFinite(estimate.Low) ? ""
        : estimate.Direction > 0 ? Say("増える", "more")
        : estimate.Direction < 0 ? Say("減る", "less")
        : Say("差があるとは言えない", "no difference shown");

    private string Say(string japanese, string english) => language == ReportLanguage.Japanese ? japanese : english;
}
