using System.Globalization;
using Kyodo.Town.Histories;

namespace Kyodo.Silo.Simulation;

/// <summary>The words of a report on a city's own history.</summary>
internal sealed class HistoryWords(ReportLanguage language)
{
    public string Title => Say("運用のしかたの比較（このまちの記録から）", "Ways of asking, compared on the city's own records");

    public string Read => Say("記録から読み取ったこと", "What was read off the records");

    public string Assumed => Say("仮定していること", "What is assumed");

    public string Course => Say("運用のしかた", "Course");

    public string Draft => Say("運用ルールの案で、今の運用ルールと何が変わるか", "What the draft rules would change against the rules in force");

    public string NoDraft => Say("承認を待つ運用ルール案がないので、今の運用ルールだけで比べました。", "No rules wait for approval: compared under the rules in force alone.");

    public string HowToRead => Say(
        "案の値から今の値を引いた差です。かっこの中は95％信頼区間で、0をまたぐときは差があるとは言えません。",
        "The draft's figure less that of the rules in force, in brackets its 95 % interval; where that holds 0, no difference is shown.");

    public string Difference => Say("差（案 − 今）", "Difference (draft less present)");

    public string Reading => Say("読みかた", "Reading");

    public string Of(HistoryCourse course) => new ReportWords(language).Of(course.Policy) + (course.IsDraft ? Say("（運用ルール案）", " (draft rules)") : "");

    public string Run(HistoryComparison comparison) => Say(
        Text($"{comparison.Estimates.FirstDay:yyyy-MM-dd}から{comparison.Days}日間、乱数を変えて{comparison.Seeds}回。"),
        Text($"{comparison.Days} days from {comparison.Estimates.FirstDay:yyyy-MM-dd}, {comparison.Seeds} seeds."));

    public IEnumerable<string> Facts(HistoryEstimates e)
    {
        yield return Say(
            Text($"結果のわかる打診{e.Settled}件、うち完了{e.Completed}件。依頼の用紙{e.Forms}件。"),
            Text($"{e.Settled} asks of which the end is known, {e.Completed} of them completed; {e.Forms} forms of needs."));
        yield return Say(
            Text($"開庁日あたりの打診{e.AsksPerDay:f1}件。月あたりの依頼 {string.Join(", ", e.NeedsPerMonth.Select(n => Text($"{n:f0}")))}（1月から）。"),
            Text($"{e.AsksPerDay:f1} asks on a working day; needs in a month {string.Join(", ", e.NeedsPerMonth.Select(n => Text($"{n:f0}")))} (from January)."));
        yield return Say(
            Text($"見送りのうち返事のないもの{100 * e.SilentShare:f0} %。依頼ごとの傾きの標準偏差 {e.NeedSpread:f2}（対数オッズ）。"),
            Text($"Of the passes {100 * e.SilentShare:f0} % were silence. Needs' leanings beyond the model: deviation {e.NeedSpread:f2} in logit."));
        yield return e.IsPersonSpreadEstimated
            ? Say(
                Text($"人ごとの傾きの標準偏差 {e.PersonSpread:f2}（対数オッズ、誰への打診かわかる{e.Named}件から）。"),
                Text($"People's leanings beyond the model: deviation {e.PersonSpread:f2} in logit, from {e.Named} asks of which it is known who was asked."))
            : Say(
                Text($"誰への打診かわかるものが少なく（{e.Named}件）、人ごとの傾きは推定できないので、標準偏差 {e.PersonSpread:f2}（対数オッズ）と仮定。"),
                Text($"Too few asks say who was asked ({e.Named}) to estimate how people differ: a deviation of {e.PersonSpread:f2} in logit is assumed."));
    }

    public IEnumerable<string> Assumptions =>
    [
        Say(
            "返事は作りものです。記録から学んだ点数に、人ごと・依頼ごとの傾きをくじで加えて作るので、特定の住民に有利にも不利にもなりませんが、点数に項目のないこと（車のあるなし、知り合い、頼まれ疲れなど）は表れません。",
            "The answers are modelled: by a score learned from the records, and a leaning drawn for each person and need. That favours nobody, but cannot show what the score has no feature for (who has a car, who knows whom, who tires)."),
        Say(
            "協働マッチングは同じ種類の点数で順位をつけるので、ほかの運用との差は実際より大きく出ることがあります。運用ルールどうしの差のほうが確かです。回ごとに、記録の半分から学んだ別の点数で返事を作っています。",
            "The engine ranks by the same kind of score, so its lead over the simple policies may come out larger than it would be; differences between rulebooks are surer. In each seed the answers follow a score learned from another random half of the records."),
        Say(
            "登録者は今のまま（登録も転出もなし）、依頼は同じ月の過去の用紙をくじで引き、打診の数は今までどおりとします。誰にも打診しなかった依頼は数に入れません。期限も日付もない用紙は、ふだんの日数で期限を置きます。",
            "The register stays as it is; needs are drawn from the forms of the same month of the year; the office makes as many asks as it did. Needs for which nobody was asked are not counted; a form without deadline or date gets the usual notice."),
        Say(
            "引き受けの返事までの時間は見送りの返事までの時間と同じとします。募集を見て自分から来る人、一斉連絡、電話の回数、頼まれ疲れは扱いません。",
            "A yes takes as long to come as a pass. Nobody comes by themselves; notices to all, calls and tiring are not simulated."),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Say(string japanese, string english) => language == ReportLanguage.Japanese ? japanese : english;
}
